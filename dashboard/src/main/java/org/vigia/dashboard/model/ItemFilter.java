package org.vigia.dashboard.model;

import java.util.Optional;
import org.vigia.contract.Language;
import org.vigia.contract.Novelty;
import org.vigia.contract.WatchTopic;

/**
 * Which findings are wanted; empty: any.
 *
 * @param language of the article
 */
public record ItemFilter(
    Kind kind,
    Optional<WatchTopic> topic,
    Optional<Language> language,
    Wanted wanted,
    Optional<Novelty> novelty) {
  /** What is new of either kind, on any topic. */
  public static final ItemFilter NEWS =
      new ItemFilter(Kind.ANY, Optional.empty(), Optional.empty(), Wanted.NEWS, Optional.empty());

  /** Which kind of finding. */
  public enum Kind {
    ANY,
    STATISTIC,
    LEGAL
  }

  /** How much is wanted of it. */
  public enum Wanted {
    /** What adds to what was known. */
    NEWS,
    /** Repetitions and background as well; what is unconfirmed is never mixed in. */
    CONFIRMED,
    /** Only what has the given novelty. */
    ONE_NOVELTY
  }

  /** The same, of one novelty only. */
  public ItemFilter only(Novelty one) {
    return new ItemFilter(kind, topic, language, Wanted.ONE_NOVELTY, Optional.of(one));
  }

  boolean accepts(Item item) {
    return ofKind(item)
        && topic.map(item.topics()::contains).orElse(true)
        && language.map(wantedLanguage -> item.language() == wantedLanguage).orElse(true)
        && switch (wanted) {
          case NEWS -> item.isNews();
          case CONFIRMED -> item.novelty() != Novelty.UNCONFIRMED;
          case ONE_NOVELTY -> novelty.map(one -> item.novelty() == one).orElse(true);
        };
  }

  private boolean ofKind(Item item) {
    return switch (item) {
      case Item.Figure _ -> kind != Kind.LEGAL;
      case Item.Development _ -> kind != Kind.STATISTIC;
    };
  }
}
