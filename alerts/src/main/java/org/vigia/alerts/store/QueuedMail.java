package org.vigia.alerts.store;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.vigia.alerts.subscription.SubscriberId;
import org.vigia.contract.AlertId;
import org.vigia.contract.ArticleId;

/**
 * A mail that stands in the outbox. Its words are written when it is sent; what it tells is fixed.
 *
 * @param alert id of what is told, the same for everybody who is told the same; null for questions
 * @param article the article of an alert, null for digests and questions
 * @param attempts tries so far, all failed
 * @param messageId {@code Message-ID} (RFC 5322) without brackets, the same at each try
 */
public record QueuedMail(
    String id,
    SubscriberId subscriber,
    MailKind kind,
    @Nullable AlertId alert,
    @Nullable ArticleId article,
    int attempts,
    String messageId,
    Instant createdAt) {
  /**
   * A new one.
   *
   * @param domain right-hand side of its message id
   */
  public static QueuedMail of(
      SubscriberId subscriber,
      MailKind kind,
      @Nullable AlertId alert,
      @Nullable ArticleId article,
      String domain,
      Instant now,
      SecureRandom random) {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    String id = HexFormat.of().formatHex(bytes);
    return new QueuedMail(id, subscriber, kind, alert, article, 0, id + "@" + domain, now);
  }
}
