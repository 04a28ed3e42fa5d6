package org.vigia.alerts.operator;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigia.alerts.deliver.MailSender;
import org.vigia.alerts.deliver.OutgoingMail;
import org.vigia.alerts.deliver.SendOutcome;
import org.vigia.alerts.store.Database;
import org.vigia.alerts.store.ToldSourceStore;
import org.vigia.alerts.subscription.EmailAddress;
import org.vigia.contract.Digests;
import org.vigia.contract.FeedCondition;
import org.vigia.contract.FeedId;
import org.vigia.contract.SourceHealth;

/**
 * Mails the operator about the sources, and remembers what he was told when the server has taken
 * it. A mail that the server does not take is written anew later. Used by one thread.
 */
public final class OperatorDesk {
  private static final Logger LOG = LoggerFactory.getLogger(OperatorDesk.class);

  private final Database database;
  private final ToldSourceStore store = new ToldSourceStore();
  private final MailSender sender;
  private final EmailAddress operator;
  private final String mailDomain;
  private final String pages;
  private final InstantSource clock;
  private final SourceNotices notices = new SourceNotices();
  private boolean remembers;
  private @Nullable Instant notBefore;

  /**
   * @param mailDomain what message ids end in
   * @param pages where the dashboard's list of sources is
   */
  public OperatorDesk(
      Database database,
      MailSender sender,
      EmailAddress operator,
      String mailDomain,
      String pages,
      InstantSource clock) {
    this.database = database;
    this.sender = sender;
    this.operator = operator;
    this.mailDomain = mailDomain;
    this.pages = pages;
    this.clock = clock;
  }

  /** Takes in how sources are doing, and mails what is due. */
  public void work(List<SourceHealth> observed) {
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
    OutgoingMail mail =
        new OutgoingMail(
            operator,
            NoticeWriter.write(due, pages),
            "sources-" + Digests.shortDigest(now.toString(), due.toString()) + "@" + mailDomain,
            List.of(),
            null,
            now);
    SendOutcome outcome = sender.send(mail);
    if (outcome instanceof SendOutcome.Accepted) {
      database.useTransaction(handle ->
          due.forEach(source -> store.remember(handle, source.feedId(), source.condition(), now)));
      notices.onTold(due, now);
      notBefore = null;
      LOG.atInfo().addKeyValue("sources", due.size()).log("told the operator of sources");
    } else {
      notBefore = now.plus(java.time.Duration.ofMinutes(10));
      LOG.atWarn().log("the mail server did not take the mail to the operator: {}", outcome);
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
