package org.vigia.alerts.review;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigia.alerts.finding.Finding;
import org.vigia.alerts.finding.Withdrawals;
import org.vigia.alerts.outbox.Planner;
import org.vigia.alerts.store.Database;
import org.vigia.alerts.store.FindingStore;
import org.vigia.alerts.store.MuteStore;
import org.vigia.alerts.store.OperatorStore;
import org.vigia.alerts.store.ReportStore;
import org.vigia.alerts.store.Told;
import org.vigia.alerts.store.ToldStore;
import org.vigia.contract.FindingId;

/**
 * Takes reports of mistakes, and does what the operator decides. What is decided is in the store
 * when a method returns: corrections go out, and the topic hears of a withdrawal, even if Kafka and
 * the mail server are down at that moment. Thread-safe.
 */
public final class Reviews {
  private static final Logger LOG = LoggerFactory.getLogger(Reviews.class);
  private static final int MOST_SHOWN = 200;

  private final Database database;
  private final FindingStore findings;
  private final ToldStore told;
  private final Planner planner;
  private final InstantSource clock;
  private final ReportStore reports = new ReportStore();
  private final MuteStore mutes = new MuteStore();
  private final OperatorStore operator;
  private final SecureRandom random = new SecureRandom();

  public Reviews(
      Database database,
      FindingStore findings,
      ToldStore told,
      Planner planner,
      InstantSource clock) {
    this.database = database;
    this.findings = findings;
    this.told = told;
    this.planner = planner;
    this.clock = clock;
    this.operator = new OperatorStore(database.vault());
  }

  /** What a mail told. */
  public List<Finding> findingsOf(String mailId) {
    return database.inTransaction(handle -> told.of(handle, mailId)).stream()
        .map(Told::finding)
        .toList();
  }

  /**
   * Keeps what a reader says of a finding; of a finding that many have spoken of, no more.
   *
   * @param words may be empty
   */
  public void report(Finding finding, String words) {
    byte[] id = new byte[12];
    random.nextBytes(id);
    boolean kept =
        database.inTransaction(handle ->
            reports.insert(
                handle,
                new ReportStore.Report(
                    HexFormat.of().formatHex(id),
                    finding.id(),
                    finding.article().version(),
                    words,
                    clock.instant())));
    if (kept) {
      LOG.atInfo()
          .addKeyValue("findingId", finding.id())
          .log("a reader reported a mistake; 'vigia review' leads to the page where you decide");
    }
  }

  /**
   * A finding that readers complain of.
   *
   * @param finding null if it is not kept any more
   * @param people how many would get a correction
   * @param reportId one of its reports, by which to name it
   */
  public record Complaint(
      @Nullable Finding finding, int people, String reportId, List<ReportStore.Report> reports) {
    public Complaint {
      reports = List.copyOf(reports);
    }
  }

  /** What waits for a decision, the oldest first. */
  public List<Complaint> open() {
    return database.inTransaction(handle -> {
      Map<FindingId, List<ReportStore.Report>> byFinding = new LinkedHashMap<>();
      for (ReportStore.Report report : reports.open(handle, MOST_SHOWN)) {
        byFinding.computeIfAbsent(report.finding(), f -> new ArrayList<>()).add(report);
      }
      List<Complaint> complaints = new ArrayList<>();
      byFinding.forEach((id, of) ->
          complaints.add(
              new Complaint(
                  findings.find(handle, id, of.getFirst().version()).orElse(null),
                  told.toldOf(handle, id).size(),
                  of.getFirst().id(),
                  of)));
      return complaints;
    });
  }

  /** The series and matters of which nobody is told. */
  public List<MuteStore.Muted> muted() {
    return database.inTransaction(mutes::all);
  }

  /** The finding is right: its reports are done with. */
  public boolean stands(String reportId) {
    return decide(
        reportId,
        (handle, report) ->
            reports.decide(handle, report.finding(), ReportStore.Decision.STANDS, clock.instant()));
  }

  /** The finding is wrong: who was told of it gets a correction, and the topic hears of it. */
  public boolean withdraw(String reportId) {
    return decide(
        reportId,
        (handle, report) -> {
          Instant now = clock.instant();
          findings
              .find(handle, report.finding(), report.version())
              .ifPresent(mistaken -> withdraw(handle, mistaken, now));
          reports.decide(handle, report.finding(), ReportStore.Decision.WITHDRAWN, now);
        });
  }

  /** Nobody is told of the finding's series or matter any more; its reports stay. */
  public boolean mute(String reportId, java.util.function.Function<Finding, String> headline) {
    return decide(
        reportId,
        (handle, report) ->
            findings
                .find(handle, report.finding(), report.version())
                .ifPresent(finding ->
                    mutes.mute(
                        handle,
                        new MuteStore.Muted(
                            finding.subject(), headline.apply(finding), clock.instant()))));
  }

  /** People are told again of a series or matter. */
  public void unmute(String subject) {
    database.useTransaction(handle -> mutes.unmute(handle, subject));
  }

  /** Tells the topics what was taken back and they do not have yet; whether there was anything. */
  public boolean publish(Consumer<List<Finding>> topics) {
    List<ReportStore.Withdrawal> waiting = database.inTransaction(reports::unpublished);
    for (ReportStore.Withdrawal one : waiting) {
      Optional<Finding> finding =
          database.inTransaction(handle -> findings.find(handle, one.id(), one.version()));
      finding.ifPresent(found -> topics.accept(List.of(found)));
      database.useTransaction(handle -> reports.published(handle, one));
    }
    return !waiting.isEmpty();
  }

  /** What links to the page of decisions must be signed with to open it. */
  public int linkEpoch() {
    return database.inTransaction(operator::reviewEpoch);
  }

  /** How many reports wait. */
  public long countOpen() {
    return database.inTransaction(reports::countOpen);
  }

  private void withdraw(Handle handle, Finding mistaken, Instant now) {
    if (mistaken.isWithdrawal()) {
      return; // what says that something does not hold cannot itself be taken back
    }
    Finding withdrawal = Withdrawals.of(mistaken, now);
    if (reports.withdrawn(
        handle, mistaken.id(), mistaken.article().version(), withdrawal.id(), now)) {
      findings.insert(handle, withdrawal, now);
      int mails = planner.planWithdrawal(handle, mistaken, withdrawal);
      LOG.atInfo()
          .addKeyValue("findingId", mistaken.id())
          .addKeyValue("mails", mails)
          .log("a finding was withdrawn on review");
    }
  }

  @FunctionalInterface
  private interface Work {
    void on(Handle handle, ReportStore.Report report);
  }

  /** False if there is no such report, or it was decided on meanwhile. */
  private boolean decide(String reportId, Work work) {
    return database.inTransaction(handle -> {
      Optional<ReportStore.Report> report = reports.find(handle, reportId);
      report.ifPresent(found -> work.on(handle, found));
      return report.isPresent();
    });
  }
}
