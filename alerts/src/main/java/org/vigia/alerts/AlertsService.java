package org.vigia.alerts;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigia.alerts.compose.MailWriter;
import org.vigia.alerts.deliver.Announcer;
import org.vigia.alerts.deliver.BounceMailbox;
import org.vigia.alerts.deliver.Courier;
import org.vigia.alerts.deliver.FeedLinks;
import org.vigia.alerts.deliver.Links;
import org.vigia.alerts.deliver.MailSender;
import org.vigia.alerts.deliver.SmtpMailSender;
import org.vigia.alerts.deliver.WebhookCourier;
import org.vigia.alerts.intake.IncomingRecord;
import org.vigia.alerts.intake.Intake;
import org.vigia.alerts.intake.Source;
import org.vigia.alerts.operator.Operator;
import org.vigia.alerts.outbox.Audience;
import org.vigia.alerts.outbox.Planner;
import org.vigia.alerts.outbox.Preview;
import org.vigia.alerts.review.Reviews;
import org.vigia.alerts.signup.SignUps;
import org.vigia.alerts.store.Database;
import org.vigia.alerts.store.FeedStore;
import org.vigia.alerts.store.FindingStore;
import org.vigia.alerts.store.OutboxStore;
import org.vigia.alerts.store.SubscriberStore;
import org.vigia.alerts.store.SuppressionStore;
import org.vigia.alerts.store.ToldStore;
import org.vigia.alerts.web.AlertFeed;
import org.vigia.alerts.web.ManagePages;
import org.vigia.alerts.web.ReportPages;
import org.vigia.alerts.web.ReviewPages;
import org.vigia.alerts.web.SignUpPages;
import org.vigia.alerts.web.SubscriptionPages;
import org.vigia.runtime.Backoff;
import org.vigia.runtime.Health;
import org.vigia.runtime.OperatorException;
import org.vigia.runtime.Service;
import org.vigia.runtime.ServiceContext;
import org.vigia.runtime.config.AlertsConfig;
import org.vigia.runtime.config.VigiaConfig;
import org.vigia.runtime.web.WebPart;

/**
 * Tells subscribers what is new.
 *
 * <p>Loops: <em>intake</em> takes findings from Kafka into the store and plans mails, in one
 * transaction, and commits offsets after it; <em>courier</em> sends what is planned;
 * <em>announcer</em> writes what was sent, and what was withdrawn, to the topics; <em>sign-ups</em>
 * answers what strangers asked for on the web; <em>operator</em>, where an address of his is
 * configured, tells him of sources that need a look. Each goes on from the store alone, so that the
 * process may end at any point.
 */
public final class AlertsService implements Service {
  private static final Logger LOG = LoggerFactory.getLogger(AlertsService.class);
  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final Backoff STORE_BACKOFF =
      new Backoff(Duration.ofMillis(500), Duration.ofSeconds(15));
  private static final Duration SWEEP = Duration.ofSeconds(5);
  private static final Duration OPERATOR_PAUSE = Duration.ofSeconds(5);
  private static final Duration TIDY = Duration.ofHours(24);

  /**
   * How long findings are kept that nobody was told of: late ones may still come for their article,
   * and previews look so far back. So long, too, an address is kept that never confirmed.
   */
  private static final Duration MEMORY = Duration.ofDays(30);

  private final VigiaConfig config;
  private final List<String> outlets;
  private final Transport transport;
  private final InstantSource clock;
  private final Database database;
  private final OutboxStore outbox = new OutboxStore();
  private final FindingStore findings = new FindingStore();
  private final SubscriberStore subscribers;
  private final Links links;
  private final Planner planner;
  private final Courier courier;
  private final SignUps signUps;
  private final Reviews reviews;
  private final Optional<Operator> operator;
  private final List<Loop> loops = new ArrayList<>();
  private final SuppressionStore suppressions;
  private final Optional<BounceMailbox> bounces;
  private final WebhookCourier webhooks;
  private volatile List<String> disabledWebhooks = List.of();
  private volatile long suppressed;
  private volatile OutboxStore.Standing standing = new OutboxStore.Standing(0, 0, null, null);
  private volatile boolean started;
  private boolean closed;
  private Instant lastSweep = Instant.MIN;
  private Instant lastTidying = Instant.MIN;

  /**
   * Opens the store; sends through the mail server of the configuration.
   *
   * @param outlets names of the outlets that are watched, for people to choose from
   * @throws OperatorException if the store or the mail settings cannot be used
   */
  public AlertsService(ServiceContext context, List<String> outlets) {
    this(
        context.config(),
        outlets,
        new KafkaTransport(context.kafka()),
        new SmtpMailSender(
            context.config().mail(), "alerts." + mailDomain(context.config()), context.clock()),
        context.clock(),
        context.metrics());
  }

  AlertsService(
      VigiaConfig config,
      List<String> outlets,
      Transport transport,
      MailSender sender,
      InstantSource clock,
      MeterRegistry metrics) {
    this.config = config;
    this.outlets = List.copyOf(outlets);
    this.transport = transport;
    this.clock = clock;
    this.database = Database.open(config.store(), keyFile(config));
    this.subscribers = new SubscriberStore(database.vault());
    this.links = new Links(config.web().publicUrl(), database.vault());
    Audience audience = new Audience(subscribers);
    this.signUps =
        new SignUps(database, config.signUp().questionEvery(), mailDomain(config), clock);
    ToldStore told = new ToldStore(findings);
    this.planner =
        new Planner(
            findings,
            told,
            outbox,
            audience,
            mailDomain(config),
            config.alerts().perSubjectPerHour(),
            clock);
    this.reviews = new Reviews(database, findings, told, planner, clock);
    AlertsConfig settings = config.alerts();
    this.courier =
        new Courier(
            database,
            new Courier.Stores(subscribers, told, outbox),
            planner,
            new MailWriter(settings.neutralSubjects()),
            links,
            sender,
            new Courier.Patience(
                new Backoff(settings.shortestRetry(), settings.longestRetry()),
                settings.giveUpAfter(),
                config.mail().smtp().timeout().multipliedBy(4).plusMinutes(1),
                config.signUp().linkValidFor()),
            new Courier.Speed(
                config.mail().smtp().connections(),
                config.mail().smtp().unconfirmed(),
                config.mail().smtp().perDomainPerMinute()),
            clock,
            metrics);
    this.suppressions = new SuppressionStore(database.vault());
    this.bounces =
        config.mail().bounces().host() == null
            ? Optional.empty()
            : Optional.of(new BounceMailbox(config.mail().bounces(), database, clock));
    this.webhooks = new WebhookCourier(database, config.fetch().allowLoopback(), clock, metrics);
    Gauge.builder("vigia.alerts.webhooks.disabled", () -> disabledWebhooks.size())
        .description("Webhooks that are called no more because they failed for long")
        .register(metrics);
    Gauge.builder("vigia.alerts.addresses.suppressed", () -> suppressed)
        .description("Addresses that get no mail because none arrives there")
        .register(metrics);
    this.operator = Operator.of(config, database, findings, sender, mailDomain(config), clock);
    Gauge.builder("vigia.alerts.mails.queued", () -> standing.queued())
        .description("Mails that wait to be sent")
        .register(metrics);
    Gauge.builder("vigia.alerts.mails.set.aside", () -> standing.setAside())
        .description("Mails that could not be delivered and wait for the operator")
        .register(metrics);
    Gauge.builder("vigia.alerts.reports.open", reviews::countOpen)
        .description("Mistakes that readers reported and nobody has decided on")
        .register(metrics);
  }

  /** Where the secret of a store is kept. */
  static Path keyFile(VigiaConfig config) {
    return config.data().resolve("alerts.key");
  }

  /** What message ids end in. */
  static String mailDomain(VigiaConfig config) {
    return SmtpMailSender.domain(config.mail());
  }

  @Override
  public String name() {
    return "alerts";
  }

  @Override
  public void start() {
    transport.open();
    if (config.store().startsWith("jdbc:sqlite:")) {
      takeUpWhatWasCutShort();
    }
    Source source = transport.source();
    Intake intake = new Intake(database, findings, planner, transport::keep, clock);
    Announcer announcer = new Announcer(database, outbox, transport::publish);
    Loop announcing =
        new Loop(
            "announcer",
            () -> announcer.announce() || reviews.publish(transport::withdraw),
            () -> {},
            PAUSE,
            STORE_BACKOFF);
    Loop sending = new Loop("courier", () -> send(announcing), () -> {}, PAUSE, STORE_BACKOFF);
    Loop taking =
        new Loop(
            "intake", () -> take(source, intake, sending), source::rewind, PAUSE, STORE_BACKOFF);
    Loop answering = new Loop("sign-ups", () -> answer(sending), () -> {}, PAUSE, STORE_BACKOFF);
    loops.addAll(List.of(taking, sending, announcing, answering));
    loops.add(new Loop("webhooks", () -> callWebhooks(announcing), () -> {}, PAUSE, STORE_BACKOFF));
    bounces.ifPresent(mailbox ->
        loops.add(
            new Loop(
                "bounces",
                () -> mailbox.look() < 0,
                () -> {},
                config.mail().bounces().every(),
                STORE_BACKOFF)));
    operator.ifPresent(mailed ->
        loops.add(
            new Loop(
                "operator",
                () -> {
                  mailed.work(transport.health(POLL), transport.removals(POLL));
                  return false;
                },
                () -> {},
                OPERATOR_PAUSE,
                STORE_BACKOFF)));
    loops.forEach(Loop::start);
    started = true;
    LOG.atInfo().log("alerts work");
  }

  /**
   * Whether the mail server took a mail whose sending a crash cut short, nobody can say. It is sent
   * again, under the same Message-ID: a fact that is lost is worse than one that comes twice. Of
   * those that had been taken up, only as many as may be unconfirmed can have reached the server.
   */
  private void takeUpWhatWasCutShort() {
    int mails = database.inTransaction(outbox::dropLeases);
    if (mails > 0) {
      LOG.atWarn()
          .log(
              "the last end cut the sending of {} short: sent again under the same Message-ID, in case the server had not taken it; {} at most can come twice",
              count(mails),
              count(Math.min(mails, config.mail().smtp().unconfirmed())));
    }
  }

  @Override
  public Health health() {
    Optional<String> broken = loops.stream().flatMap(loop -> loop.trouble().stream()).findFirst();
    if (broken.isPresent()) {
      return Health.down(broken.get());
    }
    if (!started) {
      return Health.STARTING;
    }
    OutboxStore.Standing now = standing;
    if (courier.trouble().isPresent()) {
      return Health.degraded(
          count(now.queued())
              + " waiting, the mail server takes none: "
              + courier.trouble().get()
              + "; check mail.smtp, nothing is lost");
    }
    Optional<String> unread = bounces.flatMap(BounceMailbox::trouble);
    if (unread.isPresent()) {
      return Health.degraded(
          "the mailbox of returned mails cannot be read: " + unread.get() + "; check mail.bounces");
    }
    List<String> disabled = disabledWebhooks;
    if (!disabled.isEmpty()) {
      return Health.degraded(
          "a webhook is called no more: "
              + disabled.getFirst()
              + "; 'vigia subscribers list' says which, remove it and add it anew");
    }
    if (now.setAside() > 0) {
      return Health.degraded(
          count(now.setAside())
              + " could not be delivered and set aside for you, one of them because: "
              + now.reason());
    }
    return Health.UP;
  }

  @Override
  public List<WebPart> pages() {
    Preview preview = new Preview(database, clock);
    FeedLinks feeds = new FeedLinks(config.web().publicUrl(), database.vault());
    return List.of(
        new SubscriptionPages(database, subscribers, links, config.signUp().linkValidFor(), clock),
        new SignUpPages(config.signUp(), signUps, preview, outlets, database.vault(), clock),
        new ManagePages(database, subscribers, links, preview, feeds, outlets, clock),
        new ReportPages(reviews, links, database.vault(), config.signUp(), clock),
        new ReviewPages(reviews, links, clock),
        new AlertFeed(database, new FeedStore(findings), feeds));
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    courier.end();
    webhooks.end();
    loops.forEach(Loop::close);
    courier.close();
    transport.close();
    webhooks.close();
    database.close();
  }

  private static String count(long mails) {
    return mails == 1 ? "1 mail" : mails + " mails";
  }

  private boolean take(Source source, Intake intake, Loop sending) {
    List<IncomingRecord> records = source.poll(POLL);
    Instant now = clock.instant();
    if (!records.isEmpty() || lastSweep.plus(SWEEP).isBefore(now)) {
      lastSweep = now;
      if (intake.take(records) > 0) {
        sending.wake();
      }
      if (!records.isEmpty()) {
        source.commit();
      }
      tidy(now);
    }
    return true;
  }

  private boolean answer(Loop sending) {
    int answered = signUps.work();
    if (answered > 0) {
      sending.wake();
    }
    return answered > 0;
  }

  private void tidy(Instant now) {
    if (lastTidying.plus(TIDY).isBefore(now)) {
      database.useTransaction(handle -> {
        findings.forgetBefore(handle, now.minus(MEMORY));
        subscribers.forgetUnanswered(handle, now.minus(MEMORY));
      });
      database.scrub();
      lastTidying = now;
    }
  }

  private boolean callWebhooks(Loop announcing) {
    int taken = webhooks.work();
    disabledWebhooks = webhooks.disabled();
    if (taken > 0) {
      announcing.wake();
    }
    return taken > 0;
  }

  private boolean send(Loop announcing) {
    int gone = courier.work();
    standing = database.inTransaction(outbox::standing);
    suppressed = database.inTransaction(suppressions::count);
    if (gone > 0) {
      announcing.wake();
    }
    return gone > 0;
  }
}
