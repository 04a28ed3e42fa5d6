package org.vigia.alerts.deliver;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigia.alerts.compose.WrittenMail;
import org.vigia.alerts.subscription.EmailAddress;

/**
 * A mail ready to go.
 *
 * @param messageId without brackets, the same at each try
 * @param references message ids of earlier mails on the same series or matter, the oldest first
 * @param oneClickStop where a POST ends the mails (RFC 8058); null where there is nothing to end
 */
public record OutgoingMail(
    EmailAddress to,
    WrittenMail content,
    String messageId,
    List<String> references,
    @Nullable URI oneClickStop,
    Instant date) {
  public OutgoingMail {
    references = List.copyOf(references);
  }
}
