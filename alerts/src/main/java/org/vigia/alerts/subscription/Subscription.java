package org.vigia.alerts.subscription;

/** One thing that a subscriber wants to be told of. */
public record Subscription(
    SubscriptionId id, SubscriberId subscriber, Frequency frequency, Narrowing narrowing) {}
