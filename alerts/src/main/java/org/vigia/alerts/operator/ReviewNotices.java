package org.vigia.alerts.operator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigia.alerts.compose.ReaderWords;
import org.vigia.alerts.finding.Finding;
import org.vigia.alerts.store.Database;
import org.vigia.alerts.store.FindingStore;
import org.vigia.alerts.store.OperatorStore;
import org.vigia.alerts.subscription.Subscriber;
import org.vigia.contract.FindingId;
import org.vigia.contract.Language;

/**
 * Mails the operator that readers reported mistakes and that webhooks are called no more: at once,
 * then at most once an hour, each once. The mail holds no link to the review page, because who has
 * such a link can decide, and mails are passed on. Used by one thread.
 */
final class ReviewNotices {
  private static final Logger LOG = LoggerFactory.getLogger(ReviewNotices.class);
  private static final Duration ONE_MAIL = Duration.ofHours(1);
  private static final Duration AGAIN = Duration.ofMinutes(10);
  private static final int SHOWN = 10;

  private final Database database;
  private final OperatorStore store;
  private final FindingStore findings;
  private final OperatorMail mail;
  private final InstantSource clock;
  private Instant notBefore = Instant.EPOCH;

  ReviewNotices(
      Database database,
      OperatorStore store,
      FindingStore findings,
      OperatorMail mail,
      InstantSource clock) {
    this.database = database;
    this.store = store;
    this.findings = findings;
    this.mail = mail;
    this.clock = clock;
  }

  private record Due(
      List<OperatorStore.Reported> reports,
      Map<FindingId, Optional<Finding>> findings,
      List<OperatorStore.Disabled> webhooks,
      Instant last) {}

  /** Mails what is due. */
  void work() {
    Instant now = clock.instant();
    if (now.isBefore(notBefore)) {
      return;
    }
    Due due = due();
    if (due.reports().isEmpty() && due.webhooks().isEmpty()) {
      return;
    }
    if (now.isBefore(due.last().plus(ONE_MAIL))) {
      return;
    }
    if (mail.send("review", subject(due), text(due), now)) {
      database.useTransaction(handle -> store.told(handle, due.reports(), due.webhooks(), now));
      LOG.atInfo()
          .addKeyValue("reports", due.reports().size())
          .addKeyValue("webhooks", due.webhooks().size())
          .log("told the operator of what waits for a decision");
    } else {
      notBefore = now.plus(AGAIN);
    }
  }

  private Due due() {
    return database.inTransaction(handle -> {
      List<OperatorStore.Reported> reports = store.reports(handle);
      Map<FindingId, Optional<Finding>> reported = new LinkedHashMap<>();
      reports.forEach(report ->
          reported.computeIfAbsent(
              report.finding(), id -> findings.find(handle, id, report.version())));
      return new Due(reports, reported, store.webhooks(handle), store.lastTold(handle));
    });
  }

  private static String subject(Due due) {
    List<String> parts = new ArrayList<>();
    int reports = due.reports().size();
    int webhooks = due.webhooks().size();
    if (reports > 0) {
      parts.add(reports == 1 ? "A reader reported a mistake" : "Readers reported mistakes");
    }
    if (webhooks > 0) {
      parts.add(
          webhooks == 1
              ? "a webhook is called no more"
              : webhooks + " webhooks are called no more");
    }
    String subject = String.join("; ", parts);
    return subject.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + subject.substring(1);
  }

  private static String text(Due due) {
    StringBuilder text = new StringBuilder();
    due.findings().entrySet().stream()
        .limit(SHOWN)
        .forEach(entry -> {
          text.append(entry.getValue().map(ReviewNotices::headline).orElse("An alert"))
              .append("\n");
          entry
              .getValue()
              .ifPresent(finding ->
                  text.append("  ")
                      .append(finding.sentence())
                      .append("\n  ")
                      .append(finding.article().sourceName())
                      .append(", ")
                      .append(finding.article().url())
                      .append("\n"));
          due.reports().stream()
              .filter(report -> report.finding().equals(entry.getKey()))
              .forEach(report ->
                  text.append("  A reader: ")
                      .append(report.words().isBlank() ? "(no words)" : report.words())
                      .append("\n"));
          text.append("\n");
        });
    if (due.findings().size() > SHOWN) {
      text.append("… and ").append(due.findings().size() - SHOWN).append(" more alerts.\n\n");
    }
    if (!due.reports().isEmpty()) {
      text.append("What to do: 'vigia review' prints a link to the page where you let an alert")
          .append(" stand, withdraw it or mute its series.\n\n");
    }
    due.webhooks()
        .forEach(webhook ->
            text.append("The webhook at ")
                .append(webhook.host())
                .append(" is called no more: ")
                .append(webhook.reason())
                .append(".\n\n"));
    if (!due.webhooks().isEmpty()) {
      text.append("What to do: when its owner has mended it, 'vigia subscribers remove' and 'add'")
          .append(" it; 'vigia subscribers list' shows it.\n\n");
    }
    return text.append("This mail goes to mail.operator of your vigia.yaml.\n").toString();
  }

  private static String headline(Finding finding) {
    return new ReaderWords(Language.ENGLISH, Subscriber.localeOf(Language.ENGLISH), ZoneOffset.UTC)
        .item(finding)
        .headline();
  }
}
