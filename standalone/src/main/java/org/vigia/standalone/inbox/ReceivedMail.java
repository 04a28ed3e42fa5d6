package org.vigia.standalone.inbox;

import java.time.Instant;
import java.util.List;

/**
 * A mail as it arrived.
 *
 * @param number 1 for the first mail of this inbox, then counting up
 * @param received when its last byte was here
 * @param sender address of the envelope
 * @param recipients addresses of the envelope
 * @param subject decoded
 * @param text the plain text part, decoded; empty where there is none
 * @param messageId {@code Message-ID} as it stands, empty where there is none
 * @param source the whole message as it came over the wire
 */
public record ReceivedMail(
    int number,
    Instant received,
    String sender,
    List<String> recipients,
    String subject,
    String text,
    String messageId,
    String source) {
  public ReceivedMail {
    recipients = List.copyOf(recipients);
  }
}
