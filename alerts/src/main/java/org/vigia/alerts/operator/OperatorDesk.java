package org.vigia.alerts.operator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigia.alerts.store.Database;
import org.vigia.alerts.store.ToldSourceStore;
import org.vigia.contract.FeedCondition;
import org.vigia.contract.FeedId;
import org.vigia.contract.SourceHealth;

/**
 * Mails the operator about the sources, and remembers what he was told when the server has taken
 * it. A mail that the server does not take is written anew later. Used by one thread.
 */
final class OperatorDesk {
  private static final Logger LOG = LoggerFactory.getLogger(OperatorDesk.class);

  private static final Duration AGAIN = Duration.ofMinutes(10);

  private final Database database;
  private final ToldSourceStore store = new ToldSourceStore();
  private final OperatorMail mail;
  private final String pages;
  private final InstantSource clock;
  private final SourceNotices notices = new SourceNotices();
  private boolean remembers;
  private @Nullable Instant notBefore;

  /**
   * @param pages where the dashboard's list of sources is
   */
  OperatorDesk(Database database, OperatorMail mail, String pages, InstantSource clock) {
    this.database = database;
    this.mail = mail;
    this.pages = pages;
    this.clock = clock;
  }

  /** Takes in how sources are doing, and mails what is due. */
  void work(List<SourceHealth> observed) {
    Instant now = clock.instant();
    if (!remembers) {
      remember();
      remembers = true;
    }
    observed.forEach(health -> notices.onHealth(health, now));
    if ((notBefore != null && now.isBefore(notBefore)) || notices.due(now).isEmpty()) {
      return;
    }
    remember(); // another process may have told him
    List<SourceHealth> due = notices.due(now);
    if (!due.isEmpty()) {
      tell(due, now);
    }
  }

  private void tell(List<SourceHealth> due, Instant now) {
    NoticeWriter.Notice notice = NoticeWriter.write(due, pages);
    if (mail.send("sources", notice.subject(), notice.text(), now)) {
      database.useTransaction(handle ->
          due.forEach(source -> store.remember(handle, source.feedId(), source.condition(), now)));
      notices.onTold(due, now);
      notBefore = null;
      LOG.atInfo().addKeyValue("sources", due.size()).log("told the operator of sources");
    } else {
      notBefore = now.plus(AGAIN);
    }
  }

  private void remember() {
    Map<FeedId, ToldSourceStore.Told> told = database.inTransaction(store::all);
    Map<FeedId, FeedCondition> conditions = new HashMap<>();
    told.forEach((feed, last) -> conditions.put(feed, last.condition()));
    notices.learn(
        conditions,
        told.values().stream()
            .map(ToldSourceStore.Told::at)
            .max(Instant::compareTo)
            .orElse(Instant.EPOCH));
  }
}
