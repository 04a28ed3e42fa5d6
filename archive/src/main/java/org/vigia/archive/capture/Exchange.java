package org.vigia.archive.capture;

import java.net.InetAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer as they went over the wire.
 *
 * @param url what was asked for (each hop of a redirect is an exchange of its own)
 * @param fetchedAt when the answer began
 * @param server who answered, null if unknown
 * @param requestHead request line and headers, CRLF line ends, empty line included
 * @param status status code
 * @param reason reason phrase, may be empty
 * @param headers header fields in order, as sent
 * @param payload body with transfer coding removed and content coding kept, as WARC wants it
 * @param protocol what was really spoken, {@code http/1.1} or {@code http/1.0}
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way to a file; nobody compares exchanges
public record Exchange(
    URI url,
    Instant fetchedAt,
    @Nullable InetAddress server,
    String requestHead,
    int status,
    String reason,
    List<Header> headers,
    byte[] payload,
    String protocol) {
  public Exchange {
    headers = List.copyOf(headers);
  }

  /** A header field. */
  public record Header(String name, String value) {}
}
