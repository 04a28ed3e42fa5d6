package org.vigia.standalone.press;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.vigia.contract.Language;
import org.vigia.contract.LegalType;
import org.vigia.contract.WatchTopic;

/**
 * Somebody invented who subscribes in the demo.
 *
 * @param frequency as {@code vigia subscribers add} takes it
 * @param topics only articles about one of these; none given: all
 * @param types only legal developments of these types, and no figures; none given: everything
 */
public record PressSubscriber(
    String id,
    String email,
    Language language,
    String frequency,
    String about,
    List<WatchTopic> topics,
    List<LegalType> types) {
  public PressSubscriber {
    topics = List.copyOf(Objects.requireNonNullElse(topics, List.of()));
    types = List.copyOf(Objects.requireNonNullElse(types, List.of()));
  }

  /** Whether this alert of this article is one that the subscriber asked for. */
  public boolean wants(PressArticle article, ExpectedAlert alert) {
    return (topics.isEmpty() || !Collections.disjoint(topics, article.topics()))
        && switch (alert) {
          case ExpectedAlert.Statistic _ -> types.isEmpty();
          case ExpectedAlert.Legal legal -> types.isEmpty() || types.contains(legal.type());
        };
  }
}
