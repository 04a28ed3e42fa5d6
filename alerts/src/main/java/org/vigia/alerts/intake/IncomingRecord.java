package org.vigia.alerts.intake;

import org.jspecify.annotations.Nullable;

/**
 * A record as a topic holds it.
 *
 * @param eventId the {@code ce_id} header, null where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // raw bytes on their way; nobody compares records
public record IncomingRecord(
    String topic,
    int partition,
    long offset,
    byte @Nullable [] key,
    byte @Nullable [] value,
    @Nullable String eventId) {}
