package org.vigia.contract;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a watched source is doing.
 *
 * @param silence how long it has published nothing, null before its first item
 * @param consecutiveFailures fetches that failed in a row
 * @param error the last failure in one sentence for the operator, null while all is well
 */
public record SourceHealth(
    FeedId feedId,
    String sourceName,
    FeedCondition condition,
    @Nullable Instant lastSuccess,
    @Nullable Instant lastNewItem,
    @Nullable Duration silence,
    int consecutiveFailures,
    @Nullable String error,
    Instant observedAt) {}
