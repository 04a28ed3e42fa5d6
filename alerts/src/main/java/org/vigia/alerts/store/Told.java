package org.vigia.alerts.store;

import java.util.List;
import org.vigia.alerts.finding.Finding;
import org.vigia.alerts.subscription.SubscriptionId;

/**
 * A finding that somebody is told of, and why.
 *
 * @param because the subscriptions that it answers; empty: it changes something they were told
 */
public record Told(Finding finding, List<SubscriptionId> because) {
  public Told {
    because = List.copyOf(because);
  }
}
