package org.vigia.enrich.statistic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.enrich.statistic.lexicon.Hit;
import org.vigia.enrich.statistic.number.Figure;

/**
 * Where a figure holds: the facility or the country of its clause, its sentence, its paragraph, its
 * document, by the kind of indicator.
 */
final class PlaceResolver {
  /** Facilities that have a place of their own in the vocabulary; others take their country. */
  private static final Set<String> OWN_PLACE =
      Set.of(
          "facility:cecot",
          "facility:guantanamo",
          "facility:izalco",
          "facility:mariona",
          "facility:santa-ana");

  private final List<SentenceView> views;
  private final @Nullable String mainCountry;
  private final Map<Integer, Integer> order = new HashMap<>();

  PlaceResolver(List<SentenceView> views) {
    this.views = views;
    this.mainCountry = mainCountry(views);
    for (int i = 0; i < views.size(); i++) {
      order.put(views.get(i).sentence().index(), i);
    }
  }

  /** A place and whether the figure's own sentence gives it. */
  record Found(String place, boolean near) {}

  /** The facility that the figure's clause or sentence speaks of, null if none. */
  @Nullable PlaceMention facilityNear(SentenceView view, Figure figure, int reach) {
    PlaceMention best = null;
    int bestDistance = reach;
    for (PlaceMention place : view.places()) {
      if (place.isFacility()) {
        int distance = distance(view, figure, place);
        if (distance < bestDistance) {
          best = place;
          bestDistance = distance;
        }
      }
    }
    return best;
  }

  /** The last facility before a sentence in its paragraph, or in the one before. */
  @Nullable PlaceMention facilityBefore(SentenceView view, int paragraphs) {
    int at = order.getOrDefault(view.sentence().index(), 0);
    for (int i = at - 1; i >= 0; i--) {
      SentenceView earlier = views.get(i);
      if (view.sentence().paragraph() - earlier.sentence().paragraph() > paragraphs) {
        return null;
      }
      for (int p = earlier.places().size() - 1; p >= 0; p--) {
        if (earlier.places().get(p).isFacility()) {
          return earlier.places().get(p);
        }
      }
    }
    return null;
  }

  /** What a facility counts as: itself if the vocabulary has it, else its country. */
  static String placeOf(PlaceMention facility) {
    return OWN_PLACE.contains(facility.id()) || facility.country() == null
        ? facility.id()
        : facility.country();
  }

  /** Whether two mentions count as one place. */
  static boolean hasOwnPlace(PlaceMention facility) {
    return OWN_PLACE.contains(facility.id());
  }

  /** The country of a state of affairs: clause, sentence, paragraph, document. */
  Found country(SentenceView view, Figure figure, CountedThing thing) {
    String near = nearestCountry(view, figure, thing, true);
    if (near != null) {
      return new Found(near, true);
    }
    int at = order.getOrDefault(view.sentence().index(), 0);
    for (int i = at - 1; i >= 0 && i >= at - 3; i--) {
      SentenceView earlier = views.get(i);
      if (earlier.sentence().paragraph() != view.sentence().paragraph()) {
        break;
      }
      String country = dominantCountry(earlier);
      if (country != null) {
        return new Found(country, false);
      }
    }
    return new Found(mainCountry == null ? "global" : mainCountry, false);
  }

  /** A country other than the payer's: the facility's, else the document's. */
  String foreignCountry(SentenceView view, String payer, @Nullable PlaceMention facility) {
    if (facility != null && facility.country() != null) {
      return facility.country().equals(payer) ? facility.id() : facility.country();
    }
    Map<String, Integer> counts = counts(views);
    counts.remove(payer);
    String best = most(counts);
    return best == null ? payer : best;
  }

  /** The country before a verb, as its subject. */
  @Nullable String subjectCountry(SentenceView view, @Nullable Hit verb) {
    String last = null;
    int limit = verb == null ? view.words().size() : verb.first();
    for (PlaceMention place : view.places()) {
      int at = view.indexAt(place.begin());
      boolean group = place.people() && view.words().get(at).folded().endsWith("s");
      if (at < limit && place.country() != null && !group && !place.isFacility()) {
        last = place.country();
      }
    }
    return last;
  }

  /** The goal of the movement that an earlier sentence of the paragraph tells. */
  @Nullable String earlierGoal(SentenceView view) {
    int at = order.getOrDefault(view.sentence().index(), 0);
    for (int i = at - 1; i >= 0; i--) {
      SentenceView earlier = views.get(i);
      if (earlier.sentence().paragraph() != view.sentence().paragraph()) {
        return null;
      }
      for (PlaceMention place : earlier.places()) {
        boolean country = place.isCountry() && !place.people() && isGoal(earlier, earlier.indexAt(place.begin()));
        if (country) {
          return place.id();
        }
      }
    }
    return null;
  }

  String mainCountry() {
    return mainCountry == null ? "global" : mainCountry;
  }

  private @Nullable String dominantCountry(SentenceView view) {
    String last = null;
    for (PlaceMention place : view.places()) {
      if (place.country() != null && !place.isPerson()) {
        last = place.country();
      }
    }
    return last;
  }

  private static @Nullable String nearestCountry(
      SentenceView view, Figure figure, CountedThing thing, boolean skipCounted) {
    String best = null;
    double bestDistance = Double.MAX_VALUE;
    for (PlaceMention place : view.places()) {
      if (place.country() == null || place.isPerson()) {
        continue;
      }
      int at = view.indexAt(place.begin());
      boolean counted = at >= thing.first() && at < thing.end();
      boolean plural = place.people() && isGroup(view, at, place);
      if (skipCounted && (counted || plural)) {
        continue;
      }
      double distance = distance(view, figure, place);
      if (!place.isCountry() && !place.isFacility()) {
        distance = distance * 1.5 + 6;
      }
      if (distance < bestDistance) {
        bestDistance = distance;
        best = place.country();
      }
    }
    return best;
  }

  /** "Venezuelans", "los venezolanos": people, not where they are. */
  private static boolean isGroup(SentenceView view, int at, PlaceMention place) {
    String word = view.words().get(at).folded();
    boolean plural = word.endsWith("s") && !word.endsWith("es's");
    boolean nounBehind =
        view.word(at + 1)
            .map(w -> w.isLetters() && w.folded().length() > 3 && w.is(
                "prisons", "jails", "custody", "prison", "jail", "government", "state", "authorities", "cells", "penal", "detention"))
            .orElse(false);
    return plural && !nounBehind && !view.is(at - 1, "carceles", "penales", "prisiones", "autoridades", "centros");
  }

  static int distance(SentenceView view, Figure figure, PlaceMention place) {
    int first = view.indexAt(place.begin());
    int end = view.indexAt(Math.max(place.begin(), place.end() - 1)) + 1;
    if (end <= figure.from()) {
      return view.between(end, figure.from());
    }
    return first >= figure.to() ? view.between(figure.to(), first) : 0;
  }

  /** A country or facility that words like "to" or "hacia" make a destination. */
  @Nullable PlaceMention destination(SentenceView view, Figure figure, @Nullable Hit verb, int reach) {
    PlaceMention best = null;
    int bestDistance = reach;
    for (PlaceMention place : view.places()) {
      if (!place.isFacility() && !place.isCountry() || place.people()) {
        continue;
      }
      int first = view.indexAt(place.begin());
      if (!isGoal(view, first)) {
        continue;
      }
      int distance = distance(view, figure, place);
      if (verb != null) {
        int fromVerb = first >= verb.end() ? view.between(verb.end(), first) : 30;
        distance = Math.min(distance, fromVerb + 1);
      }
      if (distance < bestDistance) {
        best = place;
        bestDistance = distance;
      }
    }
    return best;
  }

  private static boolean isGoal(SentenceView view, int first) {
    for (int at = first - 1; at >= 0 && at >= first - 7; at--) {
      if (view.is(at, "to", "into", "toward", "towards", "hacia", "a", "al", "for", "at", "in", "inside", "aboard", "en", "rumbo", "near", "cerca", "dentro")) {
        return true;
      }
      if (!view.word(at).map(w -> w.isLetters() && (w.isCapitalized() || w.is("the", "its", "la", "el", "los", "de", "del", "su", "notorious", "mega", "megaprison", "prison", "vast", "prison", "base", "infamous", "maximum", "security", "carcel", "megacarcel", "naval", "penal", "de", "prision", "known", "as", "his", "country", "'s", "same", "that", "this", "un", "una", "a", "salvadoran")) || w.is("-", "'s")).orElse(false)) {
        return false;
      }
    }
    return false;
  }

  private static @Nullable String mainCountry(List<SentenceView> views) {
    return most(counts(views));
  }

  private static @Nullable String most(Map<String, Integer> counts) {
    String best = null;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      int top = best == null ? 0 : counts.getOrDefault(best, 0);
      boolean first = best != null && entry.getKey().compareTo(best) < 0;
      if (entry.getValue() > top || (entry.getValue() == top && first)) {
        best = entry.getKey();
      }
    }
    return best;
  }

  private static Map<String, Integer> counts(List<SentenceView> views) {
    Map<String, Integer> counts = new HashMap<>();
    for (SentenceView view : views) {
      for (PlaceMention place : view.places()) {
        if (place.country() != null) {
          int weight = place.isCountry() || place.isFacility() ? 2 : 1;
          counts.merge(
              place.country(), view.sentence().headline() ? weight * 2 : weight, Integer::sum);
        }
      }
    }
    return counts;
  }
}
