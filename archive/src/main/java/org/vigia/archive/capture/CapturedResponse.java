package org.vigia.archive.capture;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A response read back from a capture.
 *
 * @param payload the body as it was sent (content coding kept)
 * @param intact whether the payload still has the digest that was recorded
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way to a parser
public record CapturedResponse(
    URI url,
    Instant fetchedAt,
    int status,
    List<Exchange.Header> headers,
    byte[] payload,
    boolean intact) {
  public CapturedResponse {
    headers = List.copyOf(headers);
  }

  /** The first value of a header field, null if it is not there. */
  public @Nullable String header(String name) {
    return headers.stream()
        .filter(h -> h.name().equalsIgnoreCase(name))
        .map(Exchange.Header::value)
        .findFirst()
        .orElse(null);
  }
}
