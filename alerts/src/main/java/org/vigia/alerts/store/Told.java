package org.vigia.alerts.store;

import java.util.List;
import org.vigia.alerts.finding.Finding;
import org.vigia.alerts.subscription.SubscriptionId;

/**
 * A finding that somebody is told of, and why.
 *
 * @param because the subscriptions that it answers; empty: it changes something they were told
 * @param course how its series has moved up to now; empty for legal events
 */
public record Told(Finding finding, List<SubscriptionId> because, List<SeriesPoint> course) {
  public Told {
    because = List.copyOf(because);
    course = List.copyOf(course);
  }

  /** One of whose series nothing more is known. */
  public Told(Finding finding, List<SubscriptionId> because) {
    this(finding, because, List.of());
  }
}
