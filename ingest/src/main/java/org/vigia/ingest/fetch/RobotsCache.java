package org.vigia.ingest.fetch;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The robots.txt of each origin, read as RFC 9309 has it: 4xx means that all is allowed, an origin
 * that cannot be reached allows nothing, redirects are followed, the first 500 KiB count.
 * Thread-safe.
 */
final class RobotsCache {
  private static final Duration GOOD_FOR = Duration.ofHours(12);
  private static final String FORBIDS = "robots.txt forbids it";
  private static final int MOST_ORIGINS = 10_000;

  private final Map<String, Entry> entries = new ConcurrentHashMap<>();
  private final InstantSource clock;
  private final Duration retryAfter;

  /**
   * @param retryAfter how long an origin that could not be reached is not asked again
   */
  RobotsCache(InstantSource clock, Duration retryAfter) {
    this.clock = clock;
    this.retryAfter = retryAfter;
  }

  /** Asks for a robots.txt, redirects included. */
  @FunctionalInterface
  interface Source {
    HttpGetter.Answer get(URI url) throws IOException, InterruptedException;
  }

  /**
   * What an origin says of an address.
   *
   * @param until when it is asked anew
   */
  record Verdict(boolean allowed, Optional<Duration> crawlDelay, String reason, Instant until) {}

  Verdict verdict(URI url, Source source) throws InterruptedException {
    String origin = url.getScheme() + "://" + url.getRawAuthority();
    Entry entry = entries.get(origin);
    if (entry == null || clock.instant().isAfter(entry.goodUntil)) {
      entry = read(origin, source, entry);
      if (entries.size() >= MOST_ORIGINS) {
        entries.clear();
      }
      entries.put(origin, entry);
    }
    boolean allowed = entry.rules.allows(url);
    return new Verdict(
        allowed, entry.rules.crawlDelay(), allowed ? "" : entry.refusal, entry.goodUntil);
  }

  private Entry read(String origin, Source source, @org.jspecify.annotations.Nullable Entry before)
      throws InterruptedException {
    Instant now = clock.instant();
    try {
      HttpGetter.Answer answer = source.get(URI.create(origin + "/robots.txt"));
      int status = answer.status();
      if (status >= 200 && status < 300) {
        return new Entry(
            RobotsFile.read(answer.body(), RobotsFile.AGENT), now.plus(GOOD_FOR), FORBIDS);
      }
      if (status < 500 && status != 429) {
        return new Entry(RobotsFile.allowingAll(), now.plus(GOOD_FOR), "");
      }
      return unreachable(before, now, "answered " + status);
    } catch (IOException e) {
      return unreachable(before, now, String.valueOf(e.getMessage()));
    }
  }

  /** Old rules are better than none. */
  private Entry unreachable(
      @org.jspecify.annotations.Nullable Entry before, Instant now, String why) {
    if (before != null && before.refusal.equals(FORBIDS)) {
      return new Entry(before.rules, now.plus(retryAfter), before.refusal);
    }
    return new Entry(
        RobotsFile.allowingNone(), now.plus(retryAfter), RobotsFile.UNREADABLE + ": " + why);
  }

  private record Entry(RobotsFile rules, Instant goodUntil, String refusal) {}
}
