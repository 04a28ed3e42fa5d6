package org.vigia.enrich.statistic;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How often, where and how a text names the places that its figures may be of. */
final class PlaceProfile {
  private final Map<String, Integer> namings = new HashMap<>();
  private final Set<String> headline = new HashSet<>();

  /** The profile of a text's sentences. */
  PlaceProfile(List<SentenceView> views) {
    for (int i = 0; i < views.size(); i++) {
      for (PlaceMention mention : views.get(i).places()) {
        String place = placeOf(mention);
        if (place != null) {
          namings.merge(place, 1, Integer::sum);
          if (i == 0) {
            headline.add(place);
          }
        }
      }
    }
  }

  /** The place of which a mention speaks; null for people and for whatever has none. */
  static @Nullable String placeOf(PlaceMention mention) {
    if (mention.people() || mention.isPerson()) {
      return null;
    }
    return mention.isFacility() ? mention.place() : mention.country();
  }

  /** Whether the first sentence names a place. */
  boolean inHeadline(String place) {
    return headline.contains(place);
  }

  /** The places that the first sentence names, sorted. */
  SortedSet<String> headline() {
    return new TreeSet<>(headline);
  }

  /** Share of the namings of places of its kind, 0 to 1. */
  double share(String place) {
    int colon = place.indexOf(':');
    if (colon < 0) {
      return 0;
    }
    String kind = place.substring(0, colon + 1);
    int all =
        namings.entrySet().stream()
            .filter(naming -> naming.getKey().startsWith(kind))
            .mapToInt(Map.Entry::getValue)
            .sum();
    return all == 0 ? 0 : (double) namings.getOrDefault(place, 0) / all;
  }

  /** How a sentence names a place: "named", only by its "people", or "unnamed". */
  static String naming(SentenceView view, String place) {
    boolean people = false;
    for (PlaceMention mention : view.places()) {
      if (place.equals(placeOf(mention))) {
        return "named";
      }
      people |= mention.people() && place.equals(mention.country());
    }
    return people ? "people" : "unnamed";
  }
}
