package org.vigia.ingest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigia.contract.FeedId;
import org.vigia.ingest.feed.HubLinks;
import org.vigia.ingest.fetch.FetchOutcome.Fetched;
import org.vigia.ingest.fetch.Fetcher;
import org.vigia.runtime.web.WebPart;

/**
 * The subscriber's side of WebSub (W3C Recommendation of 2018): a feed that names a hub is
 * subscribed to, and what the hub sends makes the source be polled at once. What is sent is not
 * read: the evidence is what the outlet itself serves. Polling goes on as it was, so that nothing
 * is lost with a hub. Thread-safe.
 *
 * <p>Subscriptions live as long as the process; after a restart they are made anew, and the former
 * ones run out, their notifications unanswered.
 */
final class WebSub implements WebPart {
  private static final Logger LOG = LoggerFactory.getLogger(WebSub.class);
  private static final String PATH = "/websub/";
  private static final Duration LEASE = Duration.ofDays(10);
  private static final Duration RENEW_BEFORE = Duration.ofDays(1);

  /** A hub that does not answer, or denies, is not asked again for so long. */
  private static final Duration ASK_AGAIN = Duration.ofHours(24);

  private static final int LARGEST_NOTIFICATION = 4 * 1024 * 1024;
  private static final Map<String, String> ALGORITHMS =
      Map.of(
          "sha1", "HmacSHA1",
          "sha256", "HmacSHA256",
          "sha384", "HmacSHA384",
          "sha512", "HmacSHA512");

  private final URI publicUrl;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();
  private final ConcurrentMap<FeedId, Subscription> subscriptions = new ConcurrentHashMap<>();

  private record Subscription(
      FeedId feed,
      HubLinks links,
      String token,
      String secret,
      Runnable wake,
      Instant askedAt,
      @Nullable Instant until) {
    Subscription confirmed(Instant end) {
      return new Subscription(feed, links, token, secret, wake, askedAt, end);
    }
  }

  /**
   * @param publicUrl where hubs reach this process
   */
  WebSub(URI publicUrl, InstantSource clock) {
    this.publicUrl = publicUrl;
    this.clock = clock;
  }

  /**
   * Whether hubs can reach an address: anything else than https would be of no use to them, and a
   * secret would go over the wire in the open.
   */
  static boolean canBeReached(URI publicUrl) {
    String host = String.valueOf(publicUrl.getHost()).toLowerCase(Locale.ROOT);
    return "https".equalsIgnoreCase(publicUrl.getScheme())
        && host.contains(".")
        && !host.endsWith(".local")
        && !host.endsWith(".internal")
        && !host.matches("[0-9.]+");
  }

  /**
   * A source was read: subscribes where its feed names a hub and no subscription holds.
   *
   * @param wake has the source polled at once
   */
  void onRead(Source source, Fetched fetched, Fetcher fetcher, Runnable wake)
      throws InterruptedException {
    Optional<HubLinks> links =
        HubLinks.of(
            fetched.exchange().headers().stream()
                .filter(h -> h.name().equalsIgnoreCase("link"))
                .map(org.vigia.archive.capture.Exchange.Header::value)
                .toList(),
            fetched.body(),
            fetched.contentType(),
            fetched.finalUrl());
    Subscription before = subscriptions.get(source.id());
    if (links.isEmpty()
        || (before != null && before.links().equals(links.get()) && holds(before))) {
      return;
    }
    Subscription fresh =
        new Subscription(
            source.id(),
            links.get(),
            before == null ? secret() : before.token(),
            before == null ? secret() : before.secret(),
            wake,
            clock.instant(),
            null);
    subscriptions.put(source.id(), fresh);
    Optional<Integer> answer =
        fetcher.post(fresh.links().hub(), form(fresh)).filter(status -> status / 100 == 2);
    LOG.atInfo()
        .addKeyValue("feedId", source.id())
        .log(
            answer.isPresent() ? "asked {} for notifications" : "{} takes no subscription",
            fresh.links().hub());
  }

  private boolean holds(Subscription subscription) {
    Instant now = clock.instant();
    return subscription.until() == null
        ? now.isBefore(subscription.askedAt().plus(ASK_AGAIN))
        : now.isBefore(subscription.until().minus(RENEW_BEFORE));
  }

  private String form(Subscription subscription) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("hub.mode", "subscribe");
    fields.put("hub.topic", subscription.links().topic().toString());
    fields.put("hub.callback", callback(subscription).toString());
    fields.put("hub.secret", subscription.secret());
    fields.put("hub.lease_seconds", Long.toString(LEASE.toSeconds()));
    return fields.entrySet().stream()
        .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private URI callback(Subscription subscription) {
    return URI.create(publicUrl.toString().replaceFirst("/+$", "") + PATH + subscription.token());
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(PATH + "{token}", this::verify);
    routes.post(PATH + "{token}", this::notify);
  }

  /** The hub asks whether it was us who subscribed. */
  private void verify(Context context) {
    Optional<Subscription> known = known(context);
    String mode = String.valueOf(context.queryParam("hub.mode"));
    String topic = String.valueOf(context.queryParam("hub.topic"));
    String challenge = context.queryParam("hub.challenge");
    if (known.isEmpty() || !known.get().links().topic().toString().equals(topic)) {
      context.status(404).result("no such subscription");
    } else if (mode.equals("denied")) {
      LOG.atInfo()
          .addKeyValue("feedId", known.get().feed())
          .log("the hub denies notifications: {}", known.get().links().hub());
      context.status(200).result("");
    } else if (mode.equals("subscribe") && challenge != null) {
      Duration lease = lease(context.queryParam("hub.lease_seconds"));
      subscriptions.put(known.get().feed(), known.get().confirmed(clock.instant().plus(lease)));
      LOG.atInfo()
          .addKeyValue("feedId", known.get().feed())
          .log("the hub will notify for {} days", lease.toDays());
      // As text: a challenge is what somebody else wrote.
      context.status(200).contentType("text/plain; charset=utf-8").result(challenge);
    } else {
      context.status(404).result("nobody asked for that");
    }
  }

  private static Duration lease(@Nullable String seconds) {
    return seconds != null && seconds.matches("\\d{1,9}")
        ? Duration.ofSeconds(Long.parseLong(seconds))
        : LEASE;
  }

  /** Something is new. Whoever does not know the secret is answered alike and changes nothing. */
  private void notify(Context context) throws IOException {
    Optional<Subscription> known = known(context);
    if (known.isEmpty()) {
      context.status(410).result("no such subscription");
      return;
    }
    byte[] body;
    try (InputStream in = context.bodyInputStream()) {
      body = in.readNBytes(LARGEST_NOTIFICATION + 1);
    }
    boolean genuine =
        body.length <= LARGEST_NOTIFICATION
            && isSigned(body, known.get().secret(), context.header("X-Hub-Signature"));
    if (genuine) {
      known.get().wake().run();
    } else {
      LOG.atInfo()
          .addKeyValue("feedId", known.get().feed())
          .log("a notification without the right signature was passed over");
    }
    context.status(202).result("");
  }

  private Optional<Subscription> known(Context context) {
    byte[] token = context.pathParam("token").getBytes(StandardCharsets.UTF_8);
    return subscriptions.values().stream()
        .filter(s -> MessageDigest.isEqual(s.token().getBytes(StandardCharsets.UTF_8), token))
        .findFirst();
  }

  private static boolean isSigned(byte[] body, String secret, @Nullable String signature) {
    String[] parts = signature == null ? new String[0] : signature.strip().split("=", 2);
    String algorithm = parts.length == 2 ? ALGORITHMS.get(parts[0].toLowerCase(Locale.ROOT)) : null;
    if (algorithm == null) {
      return false;
    }
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
      byte[] expected = mac.doFinal(body);
      return MessageDigest.isEqual(
          HexFormat.of().formatHex(expected).getBytes(StandardCharsets.US_ASCII),
          parts[1].toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }

  private String secret() {
    byte[] bytes = new byte[24];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
