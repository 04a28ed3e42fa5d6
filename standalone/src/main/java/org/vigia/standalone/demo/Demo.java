package org.vigia.standalone.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigia.alerts.Subscribers;
import org.vigia.alerts.subscription.FindingKind;
import org.vigia.alerts.subscription.Frequency;
import org.vigia.alerts.subscription.Narrowing;
import org.vigia.runtime.OperatorException;
import org.vigia.runtime.config.AlertsConfig;
import org.vigia.runtime.config.ConfigLoader;
import org.vigia.runtime.config.FetchConfig;
import org.vigia.runtime.config.KafkaConfig;
import org.vigia.runtime.config.MailConfig;
import org.vigia.runtime.config.VigiaConfig;
import org.vigia.runtime.config.WebConfig;
import org.vigia.standalone.inbox.InboxPages;
import org.vigia.standalone.inbox.MailCatcher;
import org.vigia.standalone.inbox.ReceivedMail;
import org.vigia.standalone.node.Node;
import org.vigia.standalone.node.Progress;
import org.vigia.standalone.node.Stage;
import org.vigia.standalone.press.ExpectedMail;
import org.vigia.standalone.press.PressArticle;
import org.vigia.standalone.press.PressRequest;
import org.vigia.standalone.press.PressSubscriber;
import org.vigia.standalone.press.SamplePress;

/**
 * Serves the sample press on loopback, runs the whole system against it, tells the story step by
 * step and counts the mails.
 */
public final class Demo implements AutoCloseable {
  private static final Duration POLLING = Duration.ofSeconds(1);
  private static final Duration STEP_PATIENCE = Duration.ofSeconds(25);
  private static final Duration QUIET = Duration.ofSeconds(3);
  private static final Duration LOOK = Duration.ofMillis(50);

  private final Instant started;
  private final InstantSource clock;
  private final SamplePress press;
  private final MailCount counter;
  private final MailCatcher mails;
  private final InboxPages inbox;
  private final Node node;
  private final Instant ready;
  private final Progress progress;

  private Demo(
      Instant started,
      InstantSource clock,
      SamplePress press,
      MailCatcher mails,
      InboxPages inbox,
      Node node,
      Progress progress) {
    this.started = started;
    this.clock = clock;
    this.press = press;
    this.counter = new MailCount(press);
    this.mails = mails;
    this.inbox = inbox;
    this.node = node;
    this.progress = progress;
    this.ready = clock.instant();
  }

  /**
   * Starts everything; returns when the watcher watches and nothing is told yet.
   *
   * @param folder for the data of this run
   * @param started when the process started
   * @param webPort port of the dashboard; 0: any free one
   * @throws OperatorException if a port is taken or the folder cannot be written
   */
  public static Demo start(
      Path folder, Instant started, InstantSource clock, int webPort, Progress progress) {
    List<AutoCloseable> open = new ArrayList<>();
    try {
      SamplePress press = SamplePress.open(clock);
      open.add(press);
      press.release(1);
      MailCatcher mails =
          MailCatcher.start(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), clock);
      open.add(mails);
      InboxPages inbox =
          InboxPages.start(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), mails);
      open.add(inbox);
      VigiaConfig config = config(folder, press, mails.port(), webPort == 0 ? freePort() : webPort);
      try (Subscribers subscribers = Subscribers.open(config, clock)) {
        press.story().subscribers().forEach(subscriber -> subscribers.add(request(subscriber)));
      }
      Node node =
          Node.start(
              config,
              EnumSet.of(Stage.INGEST, Stage.ENRICH, Stage.ALERTS, Stage.DASHBOARD),
              clock,
              progress);
      return new Demo(started, clock, press, mails, inbox, node, progress);
    } catch (IOException e) {
      closeAll(open);
      throw new OperatorException(
          "the sample press cannot be served on 127.0.0.1 (" + e.getMessage() + ")", e);
    } catch (RuntimeException e) {
      closeAll(open);
      throw e;
    }
  }

  public URI dashboard() {
    return node.address();
  }

  public URI inbox() {
    return inbox.address();
  }

  /** The outlets of the press, by name and address. */
  public Map<String, URI> outlets() {
    return press.outlets().stream().collect(Collectors.toMap(o -> o.name(), press::feedUri));
  }

  /** Tells the story from step 2 to its end and reports. */
  public DemoReport tell() throws InterruptedException {
    progress.step("letting the watcher learn what the press already holds");
    await(STEP_PATIENCE, () -> wasRead(1));
    Thread.sleep(QUIET);
    for (int step = 2; step <= press.lastStep(); step++) {
      press.release(step);
      int now = step;
      progress.step("step " + step + " of " + press.lastStep() + ": " + titles(step));
      await(STEP_PATIENCE, () -> wasRead(now) && hasCome(now));
    }
    Thread.sleep(QUIET);
    return report();
  }

  private DemoReport report() {
    Findings findings = Findings.read(node.kafka());
    List<ReceivedMail> received = mails.mails();
    double[] latencies = latencies(received);
    List<ExpectedMail> expected = expectedUpTo(press.lastStep());
    List<String> differences =
        new ArrayList<>(
            NewsCheck.differences(press, findings.statistics(), findings.legalDevelopments()));
    differences.addAll(counter.differences(expected, received));
    return new DemoReport(
        findings.articles().size(),
        (int) findings.articles().stream().filter(a -> a.topics().isEmpty()).count(),
        (int) findings.articles().stream().filter(a -> a.duplicateOf() != null).count(),
        findings.statistics().size(),
        findings.legalDevelopments().size(),
        findings.alerts().size(),
        counter.count(expected, received),
        new DemoReport.Latency(
            percentile(latencies, 0.5),
            percentile(latencies, 0.95),
            "article published by the press to mail received"),
        new DemoReport.Seconds(
            seconds(ready),
            received.isEmpty() ? 0 : seconds(received.getFirst().at()),
            seconds(clock.instant())),
        PeakMemory.megabytes(),
        differences);
  }

  @Override
  public void close() {
    node.close();
    closeAll(List.of(press, mails, inbox));
  }

  private static VigiaConfig config(Path folder, SamplePress press, int smtpPort, int webPort) {
    VigiaConfig defaults = new ConfigLoader(Map.of()).defaults();
    FetchConfig fetch = defaults.fetch();
    return new VigiaConfig(
        press.sources(POLLING),
        new FetchConfig(
            fetch.contact(),
            Duration.ofMillis(20),
            true,
            POLLING,
            POLLING.multipliedBy(2),
            fetch.connectTimeout(),
            fetch.readTimeout(),
            fetch.totalTimeout(),
            fetch.maxBytes(),
            fetch.maxRedirects(),
            fetch.learnOlderThan()),
        new KafkaConfig(null, 0, 1, Map.of()),
        folder,
        defaults.archive(),
        defaults.enrich(),
        atOnce(defaults.alerts()),
        defaults.signUp(),
        new WebConfig("127.0.0.1:" + webPort, URI.create("http://127.0.0.1:" + webPort)),
        new MailConfig(
            defaults.mail().from(),
            null,
            new MailConfig.Smtp(
                "127.0.0.1",
                smtpPort,
                MailConfig.Security.NONE,
                null,
                null,
                defaults.mail().smtp().timeout(),
                defaults.mail().smtp().connections(),
                defaults.mail().smtp().unconfirmed(),
                defaults.mail().smtp().perDomainPerMinute()),
            MailConfig.Dkim.NONE,
            defaults.mail().bounces()),
        "jdbc:sqlite:" + folder.resolve("alerts.db"));
  }

  /** The story of months is told in minutes: nothing of it is a burst. */
  private static AlertsConfig atOnce(AlertsConfig alerts) {
    return new AlertsConfig(
        alerts.shortestRetry(),
        alerts.longestRetry(),
        alerts.giveUpAfter(),
        alerts.neutralSubjects(),
        Integer.MAX_VALUE);
  }

  /** Links in the mails carry the port, so that it must be known before the server has taken it. */
  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new OperatorException(
          "no port is free on 127.0.0.1 (" + e.getMessage() + "); name one with --web-port", e);
    }
  }

  private static Subscribers.Request request(PressSubscriber subscriber) {
    Set<FindingKind> kinds =
        subscriber.types().isEmpty() ? Set.of() : Set.of(FindingKind.ofId("legal"));
    return new Subscribers.Request(
        subscriber.email(),
        subscriber.language(),
        Frequency.ofId(subscriber.frequency()),
        true,
        ZoneOffset.UTC,
        new Narrowing(
            kinds,
            Set.of(),
            Set.of(),
            Set.copyOf(subscriber.types()),
            Set.of(),
            Set.copyOf(subscriber.topics()),
            Set.of(),
            null,
            0));
  }

  /** Whether every page of a step that may be fetched has been fetched since it appeared. */
  private boolean wasRead(int step) {
    Set<String> fetched = new HashSet<>();
    Instant released = releasedAt(step);
    for (PressRequest request : press.requests()) {
      if (!request.at().isBefore(released) && request.status() == 200) {
        fetched.add(request.outletId() + request.path());
      }
    }
    return press.articles().stream()
        .filter(article -> article.step() == step && !isDisallowed(article))
        .allMatch(article -> fetched.contains(article.outlet() + article.path()));
  }

  private boolean isDisallowed(PressArticle article) {
    return press.story().outletOf(article).robots().disallow().stream()
        .anyMatch(article.path()::startsWith);
  }

  private Instant releasedAt(int step) {
    return press.articles().stream()
        .filter(article -> article.step() == step)
        .flatMap(article -> press.releasedAt(article.id()).stream())
        .min(Instant::compareTo)
        .orElse(Instant.MAX);
  }

  private boolean hasCome(int step) {
    return counter.count(expectedUpTo(step), mails.mails()).missing() == 0;
  }

  private List<ExpectedMail> expectedUpTo(int step) {
    return press.story().expectedMails().stream()
        .filter(mail -> press.story().article(mail.articleId()).step() <= step)
        .toList();
  }

  private double[] latencies(List<ReceivedMail> received) {
    return received.stream()
        .mapToDouble(mail -> {
          Instant published = publishedAt(counter.linkIn(mail), mail.at());
          return published == null ? -1 : seconds(published, mail.at());
        })
        .filter(seconds -> seconds >= 0)
        .sorted()
        .toArray();
  }

  /** When the version of the article appeared that was the newest at the instant of the mail. */
  private @Nullable Instant publishedAt(String link, Instant at) {
    return press.articles().stream()
        .filter(article -> press.articleUri(article).toString().equals(link))
        .flatMap(article -> press.releasedAt(article.id()).stream())
        .filter(released -> !released.isAfter(at))
        .max(Instant::compareTo)
        .orElse(null);
  }

  private String titles(int step) {
    return press.articles().stream()
        .filter(article -> article.step() == step)
        .map(PressArticle::title)
        .collect(Collectors.joining(" · "));
  }

  private double seconds(Instant until) {
    return seconds(started, until);
  }

  private static double seconds(Instant from, Instant until) {
    return Duration.between(from, until).toMillis() / 1000.0;
  }

  private static double percentile(double[] sorted, double share) {
    return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(share * sorted.length) - 1];
  }

  private static void await(Duration patience, BooleanSupplier condition)
      throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      Thread.sleep(LOOK);
    }
  }

  private static void closeAll(List<AutoCloseable> parts) {
    for (AutoCloseable part : parts.reversed()) {
      org.vigia.standalone.node.Closing.quietly(part);
    }
  }
}
