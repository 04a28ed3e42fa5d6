package org.vigia.alerts.finding;

import java.util.List;
import org.vigia.alerts.subscription.FindingKind;
import org.vigia.contract.ArticleReference;
import org.vigia.contract.FindingId;
import org.vigia.contract.Language;
import org.vigia.contract.Novelty;
import org.vigia.contract.Origin;
import org.vigia.contract.SourceReference;

/** A figure or a legal event, as matching, memory and mails see it. */
public sealed interface Finding permits Figure, LegalEvent {
  FindingKind kind();

  FindingId id();

  ArticleReference article();

  /** Series or matter: what findings that belong together have in common. */
  String subject();

  /** What is told, whichever article tells it: two findings with one fact are one piece of news. */
  String fact();

  String sentence();

  String quote();

  Language language();

  double confidence();

  Novelty novelty();

  List<SourceReference> otherSources();

  /** Whether anybody is to be told: news from an article that has just come in, no hypothesis. */
  default boolean isNews() {
    return novelty().isNews() && article().origin() == Origin.LIVE && !isHypothetical();
  }

  /** Whether it says that something told before no longer holds. */
  default boolean isWithdrawal() {
    return novelty() == Novelty.WITHDRAWN;
  }

  /** Whether it speaks of what might be. */
  boolean isHypothetical();
}
