package org.vigia.runtime.config;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How sources are fetched.
 *
 * @param contact address in the user agent, so that a webmaster can reach somebody: {@code mailto:}
 *     or {@code https:}
 * @param perHostDelay pause between two requests to one host
 * @param allowLoopback whether 127.0.0.0/8 and ::1 may be fetched: for tests and demos; other
 *     private ranges stay closed
 * @param shortestInterval no source is polled more often, unless its own {@code every} is shorter
 * @param longestInterval no source is polled less often while it answers
 * @param connectTimeout bound of opening a connection
 * @param readTimeout longest silence of a server in mid-answer
 * @param totalTimeout bound of one request, redirects included
 * @param maxBytes largest body after decompression, bytes
 * @param learnOlderThan what a source already holds when it is first looked at teaches the ledger
 *     without telling anybody if it is older than this; null: all may be news
 * @param maxRedirects most redirects that are followed
 */
public record FetchConfig(
    String contact,
    Duration perHostDelay,
    boolean allowLoopback,
    Duration shortestInterval,
    Duration longestInterval,
    Duration connectTimeout,
    Duration readTimeout,
    Duration totalTimeout,
    int maxBytes,
    int maxRedirects,
    @Nullable Duration learnOlderThan) {
  public FetchConfig {
    ConfigChecks.positive("fetch.learnOlderThan", learnOlderThan);
    if (!contact.startsWith("mailto:")
        && !contact.startsWith("https:")
        && !contact.startsWith("http:")) {
      throw new IllegalArgumentException(
          "fetch.contact must be a mailto: or https: address, but is '" + contact + "'");
    }
    if (perHostDelay.isNegative()) {
      throw new IllegalArgumentException("fetch.perHostDelay must not be negative");
    }
    ConfigChecks.ordered(
        "fetch.shortestInterval", shortestInterval, "fetch.longestInterval", longestInterval);
    ConfigChecks.positive("fetch.connectTimeout", connectTimeout);
    ConfigChecks.positive("fetch.readTimeout", readTimeout);
    ConfigChecks.positive("fetch.totalTimeout", totalTimeout);
    ConfigChecks.within("fetch.maxBytes", maxBytes, 1024, Integer.MAX_VALUE);
    ConfigChecks.within("fetch.maxRedirects", maxRedirects, 0, 50);
  }

  /** The same with another pause between two requests to one host. */
  public FetchConfig withPerHostDelay(Duration delay) {
    return new FetchConfig(
        contact,
        delay,
        allowLoopback,
        shortestInterval,
        longestInterval,
        connectTimeout,
        readTimeout,
        totalTimeout,
        maxBytes,
        maxRedirects,
        learnOlderThan);
  }
}
