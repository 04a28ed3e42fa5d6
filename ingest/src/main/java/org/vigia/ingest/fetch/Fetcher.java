package org.vigia.ingest.fetch;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.jspecify.annotations.Nullable;
import org.vigia.ingest.url.WebUrl;
import org.vigia.runtime.config.FetchConfig;
import org.vigia.runtime.net.GuardedDnsResolver;
import org.vigia.runtime.net.HostResolver;

/**
 * Fetches one address at a time per host, and only what may be fetched: robots.txt is obeyed, and
 * each hop of a redirect is checked like the first. Never throws for what a server does; see {@link
 * FetchOutcome}. Thread-safe.
 */
public final class Fetcher implements AutoCloseable {
  private static final Duration LONGEST_RETRY_AFTER = Duration.ofHours(24);
  private static final Duration LONGEST_HOLD = Duration.ofMinutes(10);
  private static final Pattern MAX_AGE = Pattern.compile("max-age\\s*=\\s*\"?(\\d{1,9})");

  private final FetchConfig config;
  private final InstantSource clock;
  private final HttpGetter http;
  private final HostTurns turns;
  private final RobotsCache robots;

  /** A fetcher that asks the system's resolver and really waits. */
  public Fetcher(FetchConfig config, InstantSource clock) {
    this(config, clock, HostResolver.system(), Pause.sleeping());
  }

  public Fetcher(FetchConfig config, InstantSource clock, HostResolver resolver, Pause pause) {
    this.config = config;
    this.clock = clock;
    this.http = new HttpGetter(config, resolver, clock);
    this.turns = new HostTurns(clock, pause);
    this.robots = new RobotsCache(clock, config.perHostDelay().multipliedBy(6));
  }

  /**
   * Fetches an address.
   *
   * @throws InterruptedException if the service is being closed while it waits for its turn
   */
  public FetchOutcome fetch(URI url, Validators validators) throws InterruptedException {
    try {
      return follow(url, validators);
    } catch (GuardedDnsResolver.AddressRefusedException e) {
      return new FetchOutcome.Refused(url, String.valueOf(e.getMessage()));
    } catch (BoundedBody.TooLargeException e) {
      return new FetchOutcome.Failed(
          url, FetchOutcome.Cause.TOO_LARGE, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return new FetchOutcome.Failed(url, FetchOutcome.Cause.NETWORK, sentence(e));
    }
  }

  /**
   * Sends a form, with the same guards and pauses but without asking robots.txt: who names an
   * address for subscriptions wants to be asked for them. Redirects are not followed.
   *
   * @return the status of the answer, empty if there was none
   * @throws InterruptedException if the service is being closed while it waits for its turn
   */
  public Optional<Integer> post(URI url, String form) throws InterruptedException {
    if (!isFetchable(url)) {
      return Optional.empty();
    }
    TimeBudget budget = new TimeBudget(config.totalTimeout());
    try {
      HttpGetter.Answer answer =
          turns.inTurn(
              host(url),
              config.perHostDelay(),
              () -> budget.spend(left -> http.post(url, form, left)));
      return Optional.of(answer.status());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private FetchOutcome follow(URI start, Validators validators)
      throws IOException, InterruptedException {
    URI at = withoutFragment(start);
    boolean permanent = true;
    TimeBudget budget = new TimeBudget(config.totalTimeout());
    Set<URI> seen = new HashSet<>();
    for (int hop = 0; hop <= config.maxRedirects(); hop++) {
      if (!isFetchable(at)) {
        return new FetchOutcome.Refused(start, at + " is not a web address that may be fetched");
      }
      if (!seen.add(at)) {
        return new FetchOutcome.Failed(
            start, FetchOutcome.Cause.SERVER, "redirects in a circle at " + at);
      }
      RobotsCache.Verdict verdict = robots.verdict(at, this::robotsFile);
      if (!verdict.allowed()) {
        return new FetchOutcome.Refused(start, verdict.reason() + " (" + at + ")", verdict.until());
      }
      HttpGetter.Answer answer = ask(at, validators, verdict.crawlDelay(), budget);
      Optional<URI> target = redirect(at, answer);
      if (target.isEmpty()) {
        return outcome(start, at, hop > 0 && permanent, answer);
      }
      permanent &= answer.status() == 301 || answer.status() == 308;
      at = target.get();
    }
    return new FetchOutcome.Failed(
        start, FetchOutcome.Cause.SERVER, "more than " + config.maxRedirects() + " redirects");
  }

  private HttpGetter.Answer ask(
      URI url, Validators validators, Optional<Duration> crawlDelay, TimeBudget budget)
      throws IOException, InterruptedException {
    Duration delay =
        crawlDelay
            .filter(d -> d.compareTo(config.perHostDelay()) > 0)
            .orElse(config.perHostDelay());
    return turns.inTurn(
        host(url), delay, () -> budget.spend(left -> http.get(url, validators, left)));
  }

  private HttpGetter.Answer robotsFile(URI url) throws IOException, InterruptedException {
    URI at = url;
    TimeBudget budget = new TimeBudget(config.totalTimeout());
    for (int hop = 0; hop <= config.maxRedirects(); hop++) {
      HttpGetter.Answer answer = ask(at, Validators.NONE, Optional.empty(), budget);
      Optional<URI> target = redirect(at, answer).filter(Fetcher::isFetchable);
      if (target.isEmpty()) {
        return answer;
      }
      at = target.get();
    }
    throw new IOException("more than " + config.maxRedirects() + " redirects");
  }

  private FetchOutcome outcome(URI asked, URI url, boolean moved, HttpGetter.Answer answer) {
    int status = answer.status();
    if (status >= 200 && status < 300) {
      return new FetchOutcome.Fetched(
          asked,
          url,
          moved ? url : null,
          answer.body(),
          answer.header("content-type"),
          new Validators(answer.header("etag"), answer.header("last-modified")),
          maxAge(answer.header("cache-control")),
          answer.exchange());
    }
    if (status == 304) {
      return new FetchOutcome.NotModified(asked, maxAge(answer.header("cache-control")));
    }
    if (status == 429 || status == 503) {
      Optional<Duration> retryAfter = retryAfter(answer.header("retry-after"));
      retryAfter.ifPresent(
          wait -> turns.hold(host(url), wait.compareTo(LONGEST_HOLD) > 0 ? LONGEST_HOLD : wait));
      return new FetchOutcome.Throttled(asked, status, retryAfter);
    }
    FetchOutcome.Cause cause =
        switch (status) {
          case 404, 410 -> FetchOutcome.Cause.GONE;
          default ->
              status >= 400 && status < 500 ? FetchOutcome.Cause.DENIED : FetchOutcome.Cause.SERVER;
        };
    String reason = "answered " + status + " " + answer.exchange().reason();
    return new FetchOutcome.Failed(asked, cause, reason.strip(), answer.exchange());
  }

  private static Optional<URI> redirect(URI from, HttpGetter.Answer answer) throws IOException {
    String location = answer.header("location");
    boolean redirects =
        switch (answer.status()) {
          case 301, 302, 303, 307, 308 -> true;
          default -> false;
        };
    if (!redirects || location == null || location.isBlank()) {
      return Optional.empty();
    }
    URI target =
        WebUrl.resolve(from, location)
            .orElseThrow(
                () -> new IOException("redirects to '" + location + "', which is no web address"));
    return Optional.of(withoutFragment(target));
  }

  private Optional<Duration> retryAfter(@Nullable String value) {
    if (value == null) {
      return Optional.empty();
    }
    try {
      String text = value.strip();
      Duration wait =
          text.chars().allMatch(Character::isDigit) && !text.isEmpty() && text.length() < 10
              ? Duration.ofSeconds(Long.parseLong(text))
              : Duration.between(
                  clock.instant(),
                  ZonedDateTime.parse(
                      text, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT)));
      if (wait.isNegative()) {
        return Optional.empty();
      }
      return Optional.of(wait.compareTo(LONGEST_RETRY_AFTER) > 0 ? LONGEST_RETRY_AFTER : wait);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static @Nullable Duration maxAge(@Nullable String cacheControl) {
    if (cacheControl == null) {
      return null;
    }
    Matcher matcher = MAX_AGE.matcher(cacheControl.toLowerCase(Locale.ROOT));
    return matcher.find() ? Duration.ofSeconds(Long.parseLong(matcher.group(1))) : null;
  }

  private static boolean isFetchable(URI url) {
    String scheme = url.getScheme();
    return (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))
        && url.getHost() != null
        && url.getRawUserInfo() == null;
  }

  private static URI withoutFragment(URI url) {
    String text = url.toString();
    int hash = text.indexOf('#');
    return hash < 0 ? url : URI.create(text.substring(0, hash));
  }

  private static String host(URI url) {
    int port = url.getPort();
    return url.getHost().toLowerCase(Locale.ROOT)
        + ":"
        + (port >= 0 ? port : url.getScheme().equalsIgnoreCase("https") ? 443 : 80);
  }

  private static String sentence(IOException e) {
    String message = e.getMessage() == null ? "" : e.getMessage();
    return switch (e) {
      case SocketTimeoutException _ -> "its server did not answer in time (" + message + ")";
      case NoHttpResponseException _ -> "its server hung up without an answer";
      case UnknownHostException _ -> "there is no such host: " + message;
      case SSLException _ -> "its certificate or TLS is not right: " + message;
      default -> message.isBlank() ? e.getClass().getSimpleName() : message;
    };
  }

  @Override
  public void close() {
    http.close();
  }
}
