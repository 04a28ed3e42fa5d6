package org.vigia.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be processed, kept whole with the reason.
 *
 * @param stage the service and step that gave up
 * @param reason one sentence for the operator
 * @param key the original key's bytes, null where there was none
 * @param value the original value's bytes, null where there was none
 */
@SuppressWarnings(
    "ArrayRecordComponent") // the bytes go to JSON as Base64; nobody compares dead letters
public record DeadLetter(
    String topic,
    int partition,
    long offset,
    String stage,
    String reason,
    byte @Nullable [] key,
    byte @Nullable [] value,
    Instant occurredAt) {}
