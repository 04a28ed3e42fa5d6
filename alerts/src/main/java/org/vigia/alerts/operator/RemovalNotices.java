package org.vigia.alerts.operator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigia.alerts.store.Database;
import org.vigia.alerts.store.ToldRemovalStore;
import org.vigia.contract.Capture;
import org.vigia.contract.RemovedArticle;

/**
 * Mails the operator that outlets took published articles away, and where the proof is: at once,
 * then at most once an hour, each once. Used by one thread.
 */
final class RemovalNotices {
  private static final Logger LOG = LoggerFactory.getLogger(RemovalNotices.class);
  private static final Duration ONE_MAIL = Duration.ofHours(1);
  private static final Duration AGAIN = Duration.ofMinutes(10);

  /** What was taken away before this began to tell of it is on the topic and the dashboard. */
  private static final Duration NEWS = Duration.ofDays(7);

  private static final int SHOWN = 20;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM, HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private final Database database;
  private final ToldRemovalStore store = new ToldRemovalStore();
  private final OperatorMail mail;
  private final InstantSource clock;
  private final List<RemovedArticle> waiting = new ArrayList<>();
  private Instant notBefore = Instant.EPOCH;

  RemovalNotices(Database database, OperatorMail mail, InstantSource clock) {
    this.database = database;
    this.mail = mail;
    this.clock = clock;
  }

  /** Takes in what was taken away, and mails what is due. */
  void work(List<RemovedArticle> removed) {
    Instant now = clock.instant();
    removed.stream().filter(r -> r.removedAt().isAfter(now.minus(NEWS))).forEach(waiting::add);
    if (waiting.isEmpty() || now.isBefore(notBefore)) {
      return;
    }
    Instant last =
        database.inTransaction(handle -> {
          // Another process may have told him, or this one before a restart.
          waiting.removeIf(removal -> store.knows(handle, removal));
          return store.lastTold(handle);
        });
    if (waiting.isEmpty() || now.isBefore(last.plus(ONE_MAIL))) {
      return;
    }
    if (mail.send("removed", subject(waiting.size()), text(waiting), now)) {
      database.useTransaction(
          handle -> waiting.forEach(removal -> store.remember(handle, removal, now)));
      LOG.atInfo().addKeyValue("articles", waiting.size()).log("told the operator of removals");
      waiting.clear();
    } else {
      notBefore = now.plus(AGAIN);
    }
  }

  private static String subject(int articles) {
    return articles == 1
        ? "An outlet removed an article"
        : articles + " articles were removed by their outlets";
  }

  private static String text(List<RemovedArticle> removals) {
    StringBuilder text = new StringBuilder();
    for (RemovedArticle removal : removals.subList(0, Math.min(SHOWN, removals.size()))) {
      text.append(removal.sourceName())
          .append(" (")
          .append(removal.feedId())
          .append(") removed ")
          .append(removal.url())
          .append("\n  Found gone on ")
          .append(TIME.format(removal.removedAt()))
          .append(": its server answered ")
          .append(removal.status())
          .append(".\n");
      Capture proof = removal.capture();
      if (proof != null) {
        text.append("  That answer is kept in ")
            .append(proof.warc())
            .append(", record ")
            .append(proof.recordId())
            .append(", ")
            .append(proof.payloadSha256())
            .append(".\n");
      }
      text.append("\n");
    }
    if (removals.size() > SHOWN) {
      text.append("… and ").append(removals.size() - SHOWN).append(" more.\n\n");
    }
    return text.append("What the pages said stays in the archive; the dashboard shows where beside")
        .append(" each finding. Nothing is to be done, but you may want to ask why.\n")
        .append("This mail goes to mail.operator of your vigia.yaml.\n")
        .toString();
  }
}
