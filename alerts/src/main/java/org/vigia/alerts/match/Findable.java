package org.vigia.alerts.match;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigia.alerts.finding.Figure;
import org.vigia.alerts.finding.Finding;
import org.vigia.alerts.finding.LegalEvent;
import org.vigia.contract.AnnotatedArticle;
import org.vigia.contract.Places;
import org.vigia.contract.WatchTopic;

/**
 * A finding as subscriptions look at it: with what is known of the article that it stands in.
 *
 * @param article the article's annotations, null where they are not known
 */
public record Findable(Finding finding, @Nullable AnnotatedArticle article) {

  List<String> places() {
    List<String> places = new ArrayList<>();
    switch (finding) {
      case Figure figure -> places.add(figure.event().place());
      case LegalEvent legal -> {
        if (legal.event().jurisdiction() != null) {
          places.add(legal.event().jurisdiction());
        }
      }
    }
    List.copyOf(places).forEach(place -> places.addAll(Places.containing(place)));
    return places;
  }

  List<String> instruments() {
    Stream<String> own =
        finding instanceof LegalEvent legal ? legal.event().instruments().stream() : Stream.of();
    return Stream.concat(own, articleInstruments()).distinct().toList();
  }

  List<WatchTopic> topics() {
    List<WatchTopic> own =
        switch (finding) {
          case Figure figure -> figure.event().topics();
          case LegalEvent legal -> legal.event().topics();
        };
    return article == null || article.topics().isEmpty() ? own : article.topics();
  }

  List<String> entities() {
    return article == null
        ? List.of()
        : article.entities().stream().flatMap(e -> Stream.of(e.id(), e.name())).toList();
  }

  List<String> parties() {
    return finding instanceof LegalEvent legal
        ? Stream.concat(legal.event().parties().stream(), legal.event().citations().stream())
            .toList()
        : List.of();
  }

  List<String> who() {
    return Stream.ofNullable(
            switch (finding) {
              case Figure figure -> figure.event().attribution();
              case LegalEvent legal -> legal.event().actor();
            })
        .toList();
  }

  private Stream<String> articleInstruments() {
    return article == null
        ? Stream.of()
        : article.instruments().stream().map(AnnotatedArticle.CitedInstrument::id);
  }
}
