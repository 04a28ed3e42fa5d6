package org.vigia.enrich.statistic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The places that the sentences before a sentence speak of, the nearest first. */
final class EarlierPlaces {
  /** How far back a paragraph still says where a figure holds. */
  private static final int BACK = 3;

  private final List<SentenceView> views;

  private final Map<Integer, Integer> order = new HashMap<>();

  EarlierPlaces(List<SentenceView> views) {
    this.views = views;
    for (int i = 0; i < views.size(); i++) {
      order.put(views.get(i).sentence().index(), i);
    }
  }

  /** The sentence before another; null for the first. */
  @Nullable SentenceView before(SentenceView view) {
    int at = order.getOrDefault(view.sentence().index(), 0);
    return at == 0 ? null : views.get(at - 1);
  }

  /** The sentence before another if at most so many paragraphs lie between, null otherwise. */
  @Nullable SentenceView before(SentenceView view, int paragraphs) {
    SentenceView earlier = before(view);
    return earlier == null || isFarther(earlier, view, paragraphs) ? null : earlier;
  }

  /** The sentences before another within so many paragraphs, the nearest first. */
  private List<SentenceView> earlier(SentenceView view, int paragraphs) {
    List<SentenceView> earlier = new ArrayList<>();
    SentenceView next = before(view);
    while (next != null && !isFarther(next, view, paragraphs)) {
      earlier.add(next);
      next = before(next);
    }
    return earlier;
  }

  private static boolean isFarther(SentenceView earlier, SentenceView view, int paragraphs) {
    return view.sentence().paragraph() - earlier.sentence().paragraph() > paragraphs;
  }

  /** The last facility before a sentence in its paragraph, or in so many before. */
  @Nullable PlaceMention facility(SentenceView view, int paragraphs) {
    return earlier(view, paragraphs).stream()
        .flatMap(earlier -> earlier.places().reversed().stream())
        .filter(PlaceMention::isFacility)
        .findFirst()
        .orElse(null);
  }

  /** The facility that alone the sentence before, in the same paragraph, is set in. */
  @Nullable PlaceMention facilityJustBefore(SentenceView view) {
    SentenceView earlier = before(view, 0);
    if (earlier == null) {
      return null;
    }
    PlaceMention only =
        sole(earlier.places().stream().filter(PlaceMention::isFacility), PlaceMention::id);
    return only != null && SiteWords.isAt(earlier, only) ? only : null;
  }

  /** The one country that the sentence before, in its paragraph, is about; null if none. */
  @Nullable String countryJustBefore(SentenceView view) {
    SentenceView earlier = before(view, 0);
    if (earlier == null) {
      return null;
    }
    PlaceMention goal = destination(view);
    if (goal != null) {
      return goal.country();
    }
    PlaceMention only =
        sole(
            earlier.places().stream()
                .filter(place ->
                    place.isCountry()
                        && !place.people()
                        && !place.id().equals(PlaceMention.DEPORTING)),
            PlaceMention::id);
    return only == null ? null : only.id();
  }

  /** Where the sentence before, in its paragraph or the one before, says that people went. */
  @Nullable PlaceMention destination(SentenceView view) {
    SentenceView earlier = before(view, 1);
    if (earlier == null || earlier.sentence().headline()) {
      return null;
    }
    return earlier.places().reversed().stream()
        .filter(place -> place.isSpot() && Direction.isGoal(earlier, place, true))
        .findFirst()
        .orElse(null);
  }

  /** The one goal of the movement that the earlier sentences of the paragraph tell. */
  @Nullable String goalOfParagraph(SentenceView view) {
    PlaceMention only =
        sole(
            earlier(view, 0).stream()
                .flatMap(earlier ->
                    earlier.places().stream()
                        .filter(place ->
                            place.isSpot()
                                && !place.isFacility()
                                && Direction.isGoal(earlier, place, true))),
            PlaceMention::country);
    return only == null ? null : only.country();
  }

  /** The country that the sentences just before, in the same paragraph, speak of. */
  @Nullable String countryOfParagraph(SentenceView view, @Nullable String mainCountry) {
    for (SentenceView earlier : earlier(view, 0).stream().limit(BACK).toList()) {
      String country = dominantCountry(earlier, mainCountry);
      if (country != null) {
        return country;
      }
    }
    return null;
  }

  /** The document's main country if a sentence speaks of it, else the last that it speaks of. */
  private static @Nullable String dominantCountry(SentenceView view, @Nullable String mainCountry) {
    String last = null;
    for (PlaceMention place : view.places()) {
      if (place.country() != null && place.country().equals(mainCountry) && !place.isNavalBase()) {
        return mainCountry;
      }
      if (place.country() != null && !place.isPerson()) {
        last = place.countryOrBase();
      }
    }
    return last;
  }

  /** The last of some places if all are one and the same, null otherwise. */
  private static @Nullable PlaceMention sole(
      Stream<PlaceMention> places, Function<PlaceMention, @Nullable String> identity) {
    PlaceMention last = null;
    for (PlaceMention place : places.toList()) {
      if (last != null && !Objects.equals(identity.apply(last), identity.apply(place))) {
        return null;
      }
      last = place;
    }
    return last;
  }
}
