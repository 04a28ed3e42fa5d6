package org.vigia.alerts.match;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigia.alerts.finding.Figure;
import org.vigia.alerts.finding.Finding;
import org.vigia.alerts.finding.LegalEvent;
import org.vigia.alerts.subscription.FindingKind;
import org.vigia.alerts.subscription.Narrowing;
import org.vigia.contract.ArticleReference;
import org.vigia.contract.Indicator;
import org.vigia.contract.LegalType;
import org.vigia.contract.WatchTopic;

/** What a subscription can narrow by naming it: one of the named values has to be the finding's. */
enum Facet {
  TREATY(narrowing -> narrowing.instruments().stream(), finding -> finding.instruments().stream()),
  OUTLET(
      narrowing -> narrowing.sources().stream().map(Facet::folded),
      finding -> outlet(finding.finding().article()).map(Facet::folded)),
  /** Indicators of figures and types of legal events: where both are named, either may fit. */
  WHAT(
      narrowing ->
          Stream.concat(
              ids(narrowing.indicators(), Indicator::id), ids(narrowing.types(), LegalType::id)),
      finding -> Stream.of(what(finding.finding()))),
  PLACE(narrowing -> narrowing.places().stream(), finding -> finding.places().stream()),
  TOPIC(
      narrowing -> ids(narrowing.topics(), WatchTopic::id),
      finding -> ids(finding.topics(), WatchTopic::id)),
  KIND(
      narrowing -> ids(narrowing.kinds(), FindingKind::id),
      finding -> Stream.of(finding.finding().kind().id()));

  private final Function<Narrowing, Stream<String>> wanted;
  private final Function<Findable, Stream<String>> found;

  Facet(Function<Narrowing, Stream<String>> wanted, Function<Findable, Stream<String>> found) {
    this.wanted = wanted;
    this.found = found;
  }

  /** What of it a subscription names; nothing if it does not narrow by it. */
  Set<String> wanted(Narrowing narrowing) {
    return wanted.apply(narrowing).collect(Collectors.toUnmodifiableSet());
  }

  /** What of it a finding has. */
  Set<String> found(Findable findable) {
    return found.apply(findable).collect(Collectors.toUnmodifiableSet());
  }

  private static <T> Stream<String> ids(Collection<T> values, Function<T, String> id) {
    return values.stream().map(id);
  }

  private static Stream<String> outlet(ArticleReference article) {
    return Stream.of(article.feedId().value(), article.sourceName());
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private static String what(Finding finding) {
    return switch (finding) {
      case Figure figure -> figure.event().indicator().id();
      case LegalEvent legal -> legal.event().type().id();
    };
  }
}
