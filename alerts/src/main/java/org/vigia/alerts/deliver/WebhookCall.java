package org.vigia.alerts.deliver;

import java.time.Instant;
import org.vigia.alerts.store.Webhook;

/**
 * One call of a webhook.
 *
 * @param id of the message, the same at each try
 * @param at when this try is made
 * @param body JSON
 */
record WebhookCall(Webhook webhook, String id, Instant at, String body) {
  /** How it ended. Reasons never hold an address. */
  sealed interface Outcome {
    /** It answered 2xx. */
    record Taken() implements Outcome {}

    /** It did not, and may later. */
    record Failed(String reason) implements Outcome {}

    /** It wants no more (410), or its address leads where nobody is to be called. */
    record Refused(String reason) implements Outcome {}
  }
}
