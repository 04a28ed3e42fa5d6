package org.vigia.alerts.store;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.vigia.alerts.subscription.SubscriberId;

/**
 * A program that is told instead of a person.
 *
 * @param id the subscriber in whose place it stands
 * @param secret {@code whsec_} and Base64, what calls are signed with
 * @param disabledReason why it is called no more, null while it is
 */
public record Webhook(SubscriberId id, URI url, String secret, @Nullable String disabledReason) {
  @Override
  public String toString() {
    return "(webhook " + id + ")";
  }
}
