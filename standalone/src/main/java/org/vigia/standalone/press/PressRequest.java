package org.vigia.standalone.press;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request that an outlet has answered.
 *
 * @param at when it came in
 * @param path as it was asked for, without the query
 * @param status of the answer
 * @param bytes of the answer's body as it went over the wire
 */
public record PressRequest(
    Instant at,
    String outletId,
    String method,
    String path,
    int status,
    long bytes,
    @Nullable String userAgent) {}
