package org.vigia.alerts.operator;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.vigia.alerts.deliver.MailSender;
import org.vigia.alerts.store.Database;
import org.vigia.alerts.store.FindingStore;
import org.vigia.alerts.store.OperatorStore;
import org.vigia.alerts.subscription.EmailAddress;
import org.vigia.contract.RemovedArticle;
import org.vigia.contract.SourceHealth;
import org.vigia.runtime.OperatorException;
import org.vigia.runtime.config.VigiaConfig;

/** Everything that the operator is mailed of. Used by one thread. */
public final class Operator {
  private final OperatorDesk sources;
  private final RemovalNotices removals;
  private final ReviewNotices decisions;

  private Operator(OperatorDesk sources, RemovalNotices removals, ReviewNotices decisions) {
    this.sources = sources;
    this.removals = removals;
    this.decisions = decisions;
  }

  /**
   * The one of a configuration; none if it names no address of his.
   *
   * @param mailDomain what message ids end in
   * @throws OperatorException if the address is none
   */
  public static Optional<Operator> of(
      VigiaConfig config,
      Database database,
      FindingStore findings,
      MailSender sender,
      String mailDomain,
      InstantSource clock) {
    if (config.mail().operator() == null) {
      return Optional.empty();
    }
    OperatorMail mail = new OperatorMail(sender, address(config.mail().operator()), mailDomain);
    return Optional.of(
        new Operator(
            new OperatorDesk(database, mail, config.web().page("/sources").toString(), clock),
            new RemovalNotices(database, mail, clock),
            new ReviewNotices(
                database, new OperatorStore(database.vault()), findings, mail, clock)));
  }

  /** Takes in how sources are doing and which articles were taken away, and mails what is due. */
  public void work(List<SourceHealth> observed, List<RemovedArticle> removed) {
    sources.work(observed);
    removals.work(removed);
    decisions.work();
  }

  private static EmailAddress address(String configured) {
    try {
      return EmailAddress.parse(configured);
    } catch (IllegalArgumentException e) {
      throw new OperatorException("mail.operator: " + e.getMessage(), e);
    }
  }
}
