package org.vigia.standalone.inbox;

import java.time.Instant;
import java.util.List;

/**
 * A mail as it came in.
 *
 * @param recipients addresses of the envelope
 * @param text plain-text part, empty if there is none
 * @param html HTML part with the images that the mail brings along in it, empty if there is none
 * @param source the whole message as it came over the wire
 */
public record ReceivedMail(
    int number,
    Instant at,
    List<String> recipients,
    String messageId,
    String subject,
    String text,
    String html,
    String source) {
  public ReceivedMail {
    recipients = List.copyOf(recipients);
  }
}
