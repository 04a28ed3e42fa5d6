package org.vigia.benchmarks;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vigia.alerts.compose.MailWriter;
import org.vigia.alerts.deliver.Courier;
import org.vigia.alerts.deliver.Links;
import org.vigia.alerts.deliver.SmtpMailSender;
import org.vigia.alerts.intake.IncomingRecord;
import org.vigia.alerts.intake.Intake;
import org.vigia.alerts.outbox.Audience;
import org.vigia.alerts.outbox.Planner;
import org.vigia.alerts.store.Database;
import org.vigia.alerts.store.FindingStore;
import org.vigia.alerts.store.OutboxStore;
import org.vigia.alerts.store.SubscriberStore;
import org.vigia.alerts.store.ToldStore;
import org.vigia.alerts.subscription.EmailAddress;
import org.vigia.alerts.subscription.Frequency;
import org.vigia.alerts.subscription.Narrowing;
import org.vigia.alerts.subscription.Subscriber;
import org.vigia.alerts.subscription.SubscriberId;
import org.vigia.alerts.subscription.SubscriberState;
import org.vigia.alerts.subscription.Subscription;
import org.vigia.alerts.subscription.SubscriptionId;
import org.vigia.benchmarks.alerts.BareSender;
import org.vigia.benchmarks.alerts.CountingSmtp;
import org.vigia.contract.KafkaTopic;
import org.vigia.contract.Language;
import org.vigia.contract.Novelty;
import org.vigia.contract.StatisticFinding;
import org.vigia.contract.Topics;
import org.vigia.runtime.Backoff;
import org.vigia.runtime.config.ConfigLoader;
import org.vigia.runtime.config.MailConfig;
import org.vigia.samples.Samples;

/**
 * How fast one finding reaches many who want it at once: from the records of an article to the last
 * of the mails in a mail server on loopback, through matching, store, composing and SMTP. Beside it
 * the same number of mails of the same size by a program that does nothing but SMTP.
 *
 * <p>{@code -Dvigia.check=FanOut -Dvigia.check.dir=DIR -Dvigia.check.option=10000}: the database
 * lies in the folder, the option is the number of subscribers. Five rounds each, medians.
 */
public final class FanOut {
  private static final int ROUNDS = 5;
  private static final int DOMAINS = 200;

  private final int readers;
  private final CountingSmtp server;
  private final Database database;
  private final Intake intake;
  private final Courier courier;
  private final MailConfig.Smtp smtp;

  private FanOut(Path folder, int readers, CountingSmtp server) {
    this.readers = readers;
    this.server = server;
    MailConfig defaults = new ConfigLoader(java.util.Map.of()).defaults().mail();
    this.smtp =
        new MailConfig.Smtp(
            "127.0.0.1",
            server.port(),
            MailConfig.Security.NONE,
            null,
            null,
            defaults.smtp().timeout(),
            defaults.smtp().connections(),
            defaults.smtp().unconfirmed(),
            defaults.smtp().perDomainPerMinute());
    InstantSource clock = InstantSource.system();
    this.database =
        Database.open("jdbc:sqlite:" + folder.resolve("alerts.db"), folder.resolve("alerts.key"));
    SubscriberStore subscribers = new SubscriberStore(database.vault());
    FindingStore findings = new FindingStore();
    ToldStore told = new ToldStore(findings);
    OutboxStore outbox = new OutboxStore();
    Planner planner =
        new Planner(findings, told, outbox, new Audience(subscribers), "example.org", 1_000, clock);
    this.intake = new Intake(database, findings, planner, _ -> {}, clock);
    this.courier =
        new Courier(
            database,
            new Courier.Stores(subscribers, told, outbox),
            planner,
            new MailWriter(true),
            new Links(URI.create("https://vigia.example.org/"), database.vault()),
            new SmtpMailSender(
                new MailConfig(
                    "Vigía <alerts@example.org>", null, smtp, defaults.dkim(), defaults.bounces()),
                "alerts.example.org",
                clock),
            new Courier.Patience(
                new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(15)),
                Duration.ofDays(5),
                Duration.ofMinutes(3),
                Duration.ofHours(1)),
            new Courier.Speed(smtp.connections(), smtp.unconfirmed(), smtp.perDomainPerMinute()),
            clock,
            new SimpleMeterRegistry());
    subscribe(subscribers, clock.instant());
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int readers =
        args.length > 1 && args[1].chars().allMatch(Character::isDigit)
            ? Integer.parseInt(args[1])
            : 10_000;
    Path folder = Files.createTempDirectory(Path.of(args[0]), "fan-out");
    try (CountingSmtp server = new CountingSmtp()) {
      FanOut bench = new FanOut(folder, readers, server);
      out.printf(
          Locale.ROOT,
          "%d readers in %d domains, SQLite, %d connections, %d unconfirmed%n",
          readers,
          DOMAINS,
          bench.smtp.connections(),
          bench.smtp.unconfirmed());
      List<Double> vigia = new ArrayList<>();
      List<Double> bare = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        long bytes = server.bytes();
        Duration ours = bench.tell(round);
        int size = (int) ((server.bytes() - bytes) / readers);
        Duration limit = bench.bare(size);
        vigia.add(perMinute(readers, ours));
        bare.add(perMinute(readers, limit));
        out.printf(
            Locale.ROOT,
            "round %d: Vigía %,.0f mails a minute, bare SMTP %,.0f (%d bytes a mail)%n",
            round + 1,
            vigia.getLast(),
            bare.getLast(),
            size);
      }
      out.printf(
          Locale.ROOT,
          "median: Vigía %,.0f mails a minute, bare SMTP %,.0f%n",
          median(vigia),
          median(bare));
      bench.courier.close();
      bench.database.close();
    }
  }

  /** One of many, each news after the other. */
  private static StatisticFinding toll(int round) {
    return Samples.toll(
        Samples.article(Integer.toString(round)), 301 + round, 300 + round, Novelty.REVISED);
  }

  private Duration tell(int round) {
    StatisticFinding toll = toll(round);
    long before = server.mails();
    long start = System.nanoTime();
    intake.take(
        List.of(
            record(Topics.STATISTICS, toll, 2L * round),
            record(
                Topics.ANNOTATED_ARTICLES,
                Samples.manifest(toll.article(), List.of(toll), List.of()),
                2L * round + 1)));
    while (courier.work() > 0) {
      // It takes so many at a time.
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    if (server.mails() - before != readers || server.recipients() < readers) {
      throw new IllegalStateException(
          (server.mails() - before) + " mails to " + server.recipients() + " recipients");
    }
    return took;
  }

  private Duration bare(int size) throws InterruptedException {
    String line = "x".repeat(74) + "\r\n";
    String message = "Subject: one\r\n\r\n" + line.repeat(Math.max(1, size / line.length()));
    long start = System.nanoTime();
    BareSender.send(smtp.port(), smtp.connections(), readers, message);
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private void subscribe(SubscriberStore subscribers, Instant now) {
    SecureRandom random = new SecureRandom();
    database.useTransaction(handle -> {
      for (int i = 0; i < readers; i++) {
        SubscriberId id = SubscriberId.random(random);
        Language language = i % 2 == 0 ? Language.ENGLISH : Language.SPANISH;
        subscribers.insert(
            handle,
            new Subscriber(
                id,
                EmailAddress.parse("reader" + i + "@newsroom" + i % DOMAINS + ".example.org"),
                language,
                Subscriber.localeOf(language),
                ZoneId.of("America/El_Salvador"),
                SubscriberState.ACTIVE,
                now));
        subscribers.insert(
            handle,
            new Subscription(
                SubscriptionId.random(random), id, Frequency.IMMEDIATE, Narrowing.NONE),
            now);
      }
    });
  }

  private static <V> IncomingRecord record(KafkaTopic<?, V> topic, V value, long offset) {
    byte[] bytes = topic.values().serializer().serialize(topic.name(), value);
    return new IncomingRecord(
        topic.name(), 0, offset, null, bytes, topic.event().id().apply(value));
  }

  private static double perMinute(int mails, Duration took) {
    return mails * 60e9 / took.toNanos();
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }
}
