package org.vigia.enrich.statistic;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.enrich.statistic.lexicon.Hit;
import org.vigia.enrich.statistic.lexicon.Sense;
import org.vigia.enrich.statistic.number.Word;
import org.vigia.enrich.text.WordList;

/** Who says so: "according to the ministry", "Cristosal has documented", "it added". */
final class AttributionReader {
  private static final Set<String> PRONOUNS =
      WordList.of(
          """
          it he she they group organization organisation agency entidad organizacion organismo
          funcionario ministro official
          """);
  private static final int LONGEST = 9;
  private final String text;
  private final List<SentenceView> views;

  AttributionReader(String text, List<SentenceView> views) {
    this.text = text;
    this.views = views;
  }

  /** A source in the text's words, with its place. */
  record Source(String name, int begin, int end) {}

  @Nullable Source read(Candidate candidate) {
    SentenceView view = candidate.view();
    Source named = according(view);
    if (named != null) {
      return named;
    }
    Source best = null;
    int bestDistance = 60;
    for (Hit hit : view.hits(Sense.REPORT)) {
      Source speaker = speaker(view, hit);
      int distance = view.distance(candidate.figure(), hit);
      if (speaker != null && distance < bestDistance) {
        best = speaker;
        bestDistance = distance;
      }
    }
    return best;
  }

  private @Nullable Source according(SentenceView view) {
    for (int i = 0; i < view.words().size(); i++) {
      int start = -1;
      if (view.is(i, "according") && view.is(i + 1, "to")) {
        start = i + 2;
      } else if (view.is(i, "segun")
          && !view.is(i + 1, "cifras", "datos", "reconocio", "confirmaron", "informo")) {
        start = i + 1;
      } else if (view.is(i, "acuerdo") && view.is(i + 1, "con") && view.is(i - 1, "de")) {
        start = i + 2;
      }
      if (start > 0 && start < view.words().size()) {
        return phrase(view, start);
      }
    }
    return null;
  }

  private @Nullable Source phrase(SentenceView view, int start) {
    int end = start;
    while (end < view.words().size() && end - start < LONGEST) {
      Word word = view.words().get(end);
      if (word.is(",", ".", ";", ":", "(", "that", "which", "who", "que", "—", "–")
          || (end > start
              && word.is(
                  "shared", "released", "published", "seen", "presented", "divulgo", "filed"))) {
        break;
      }
      end++;
    }
    if (end == start) {
      return null;
    }
    return source(view.words().get(start).begin(), view.words().get(end - 1).end());
  }

  private @Nullable Source speaker(SentenceView view, Hit hit) {
    PlaceMention best = null;
    int bestDistance = 9;
    for (PlaceMention place : view.places()) {
      boolean speaks = place.id().startsWith("org:") || place.isPerson();
      if (!speaks) {
        continue;
      }
      int at = view.indexAt(place.begin());
      int end = view.indexAt(place.end() - 1) + 1;
      int distance =
          end <= hit.first() ? view.between(end, hit.first()) : view.between(hit.end(), at) + 1;
      if (distance < bestDistance) {
        best = place;
        bestDistance = distance;
      }
    }
    if (best != null) {
      return source(best.begin(), best.end());
    }
    boolean pronoun =
        hit.first() > 0 && PRONOUNS.contains(view.words().get(hit.first() - 1).folded());
    if (pronoun) {
      return lastSpeaker(view);
    }
    // "a government spokeswoman said", "lawyers say"
    boolean says =
        view.is(
            hit.first(),
            "said",
            "says",
            "say",
            "told",
            "estimated",
            "estimate",
            "estimates",
            "conceded",
            "acknowledged",
            "counted",
            "documented");
    if (!says || hit.first() == 0) {
      return null;
    }
    int start = hit.first();
    while (start > 0 && hit.first() - start < 6) {
      Word word = view.words().get(start - 1);
      if (word.is(",", ".", ";", ":", "“", "”", "\"", "and", "that", "but", "—")
          || word.isDigits()) {
        break;
      }
      start--;
    }
    return start == hit.first()
        ? null
        : source(view.words().get(start).begin(), view.words().get(hit.first() - 1).end());
  }

  private @Nullable Source lastSpeaker(SentenceView view) {
    for (int i = views.indexOf(view) - 1; i >= 0; i--) {
      List<PlaceMention> places = views.get(i).places();
      for (int p = places.size() - 1; p >= 0; p--) {
        if (places.get(p).id().startsWith("org:") || places.get(p).isPerson()) {
          return source(places.get(p).begin(), places.get(p).end());
        }
      }
    }
    return null;
  }

  private Source source(int begin, int end) {
    return new Source(text.substring(begin, end), begin, end);
  }
}
