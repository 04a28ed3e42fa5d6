package org.vigia.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigia.archive.capture.Exchange;

/** How a fetch ended. */
public sealed interface FetchOutcome {
  /** What was asked for. */
  URI url();

  /** A word for metrics. */
  String label();

  /**
   * A full answer.
   *
   * @param finalUrl where the redirects led
   * @param movedTo the new address if every redirect on the way was permanent, else null
   * @param body decoded, at most the configured size
   * @param contentType as sent, null if missing
   * @param freshFor {@code Cache-Control: max-age}, null if missing
   * @param exchange the last exchange as it went over the wire
   */
  @SuppressWarnings("ArrayRecordComponent") // a body on its way to a parser
  record Fetched(
      URI url,
      URI finalUrl,
      @Nullable URI movedTo,
      byte[] body,
      @Nullable String contentType,
      Validators validators,
      @Nullable Duration freshFor,
      Exchange exchange)
      implements FetchOutcome {
    @Override
    public String label() {
      return "fetched";
    }
  }

  /**
   * The validators still hold.
   *
   * @param freshFor {@code Cache-Control: max-age}, null if missing
   */
  record NotModified(URI url, @Nullable Duration freshFor) implements FetchOutcome {
    @Override
    public String label() {
      return "not-modified";
    }
  }

  /** The server wants to be left alone for a while (429, 503). */
  record Throttled(URI url, int status, Optional<Duration> retryAfter) implements FetchOutcome {
    @Override
    public String label() {
      return "throttled";
    }
  }

  /**
   * We do not ask: robots.txt or our own rules forbid it.
   *
   * @param until when robots.txt is read anew, null if that is not what forbids it
   */
  record Refused(URI url, String reason, @Nullable Instant until) implements FetchOutcome {
    Refused(URI url, String reason) {
      this(url, reason, null);
    }

    @Override
    public String label() {
      return "refused";
    }
  }

  /**
   * We asked and got nothing that could be used.
   *
   * @param exchange the last one, null if there was no answer
   */
  record Failed(URI url, Cause cause, String reason, @Nullable Exchange exchange)
      implements FetchOutcome {
    Failed(URI url, Cause cause, String reason) {
      this(url, cause, reason, null);
    }

    @Override
    public String label() {
      return "failed";
    }
  }

  /** Kinds of failure that are treated differently. */
  enum Cause {
    /** 404 or 410: there is nothing at this address. */
    GONE,
    /** 401, 402, 403, 451 and the rest of 4xx: not for us. */
    DENIED,
    /** 5xx, or an answer that is none. */
    SERVER,
    /** Could not connect, timed out, broke off. */
    NETWORK,
    /** Larger than the bound, or expands to more. */
    TOO_LARGE
  }
}
