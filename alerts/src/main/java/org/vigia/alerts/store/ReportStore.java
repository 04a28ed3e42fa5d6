package org.vigia.alerts.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.vigia.contract.FindingId;

/**
 * Mistakes that readers told, and what the operator said to them. Nothing of the reader is kept.
 * Each method works in the transaction of its handle.
 */
public final class ReportStore {
  /** So many words against one finding are enough to look at it. */
  private static final int MOST_PER_FINDING = 5;

  private static final int MOST_OPEN = 1_000;

  /**
   * What a reader told.
   *
   * @param words in theirs; may be empty
   */
  public record Report(String id, FindingId finding, int version, String words, Instant at) {}

  /** What became of reports. */
  public enum Decision {
    /** The finding is right. */
    STANDS("stands"),
    /** The finding was taken back. */
    WITHDRAWN("withdrawn");

    private final String id;

    Decision(String id) {
      this.id = id;
    }

    String id() {
      return id;
    }
  }

  /** Keeps a report; false if there are enough already. */
  public boolean insert(Handle handle, Report report) {
    long ofFinding =
        handle
            .createQuery(
                "select count(*) from report where finding_id = :finding and state = 'open'")
            .bind("finding", report.finding().value())
            .mapTo(Long.class)
            .one();
    if (ofFinding >= MOST_PER_FINDING || countOpen(handle) >= MOST_OPEN) {
      return false;
    }
    handle
        .createUpdate(
            """
            insert into report (id, finding_id, article_version, words, state, created_at)
            values (:id, :finding, :version, :words, 'open', :at)
            """)
        .bind("id", report.id())
        .bind("finding", report.finding().value())
        .bind("version", report.version())
        .bind("words", report.words())
        .bind("at", report.at().toEpochMilli())
        .execute();
    return true;
  }

  /** Those that nobody has decided on, the oldest first. */
  public List<Report> open(Handle handle, int limit) {
    return handle
        .createQuery(
            "select * from report where state = 'open' order by created_at, id limit :limit")
        .bind("limit", limit)
        .map((row, context) -> report(row))
        .list();
  }

  /** One that nobody has decided on. */
  public Optional<Report> find(Handle handle, String id) {
    return handle
        .createQuery("select * from report where id = :id and state = 'open'")
        .bind("id", id)
        .map((row, context) -> report(row))
        .findOne();
  }

  /** How many nobody has decided on. */
  public long countOpen(Handle handle) {
    return handle
        .createQuery("select count(*) from report where state = 'open'")
        .mapTo(Long.class)
        .one();
  }

  /** Decides on all reports of a finding. */
  public void decide(Handle handle, FindingId finding, Decision decision, Instant now) {
    handle
        .createUpdate(
            "update report set state = :state, decided_at = :now where finding_id = :finding and state = 'open'")
        .bind("state", decision.id())
        .bind("now", now.toEpochMilli())
        .bind("finding", finding.value())
        .execute();
  }

  /** Keeps that a finding was taken back, and by which; false if it was before. */
  public boolean withdrawn(
      Handle handle, FindingId finding, int version, FindingId withdrawal, Instant now) {
    return handle
            .createUpdate(
                """
                insert into withdrawal (finding_id, article_version, withdrawal_id, withdrawn_at)
                values (:finding, :version, :withdrawal, :now) on conflict do nothing
                """)
            .bind("finding", finding.value())
            .bind("version", version)
            .bind("withdrawal", withdrawal.value())
            .bind("now", now.toEpochMilli())
            .execute()
        > 0;
  }

  /** What takes findings back and is not on its topic yet. */
  public List<Withdrawal> unpublished(Handle handle) {
    return handle
        .createQuery(
            "select withdrawal_id, article_version from withdrawal where published = 0 order by withdrawn_at")
        .map((row, context) ->
            new Withdrawal(
                new FindingId(row.getString("withdrawal_id")), row.getInt("article_version")))
        .list();
  }

  /** A finding that takes another back. */
  public record Withdrawal(FindingId id, int version) {}

  /** Its topic has it. */
  public void published(Handle handle, Withdrawal withdrawal) {
    handle
        .createUpdate("update withdrawal set published = 1 where withdrawal_id = :id")
        .bind("id", withdrawal.id().value())
        .execute();
  }

  private static Report report(ResultSet row) throws SQLException {
    return new Report(
        row.getString("id"),
        new FindingId(row.getString("finding_id")),
        row.getInt("article_version"),
        row.getString("words"),
        Instant.ofEpochMilli(row.getLong("created_at")));
  }
}
