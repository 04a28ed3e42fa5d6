package org.vigia.enrich.statistic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.Places;

/** What a whole document is set in: the country and the facility that it speaks of most. */
final class DocumentPlaces {
  /** A facility is what a document is about if it is named this often; the headline counts more. */
  private static final int OFTEN = 3;

  private static final int HEADLINE = 2;

  /** The same for a country abroad, of which a headline seldom speaks without reason. */
  private static final int GOAL_IN_HEADLINE = 3;

  /** How much it says of an article's country where it was written. */
  private static final int DATELINE = 1;

  private final List<SentenceView> views;

  private final @Nullable String dateline;

  private final @Nullable String mainCountry;

  private final @Nullable PlaceMention headlineFacility;

  private final @Nullable PlaceMention topicFacility;

  private final PlaceProfile profile;

  /**
   * Reads what the sentences of a document are set in.
   *
   * @param dateline the country in which the document says that it was written, null if it does not
   */
  DocumentPlaces(List<SentenceView> views, @Nullable String dateline) {
    this.views = views;
    this.dateline = dateline;
    this.mainCountry = mainCountry(views, dateline);
    this.headlineFacility = headlineFacility(views);
    this.topicFacility = topicFacility(views);
    this.profile = new PlaceProfile(views);
  }

  /** How the text names its places. */
  PlaceProfile profile() {
    return profile;
  }

  /** The country in which the document says that it was written, null if it does not. */
  @Nullable String dateline() {
    return dateline;
  }

  /** The country that the document names most, null if it names none. */
  @Nullable String namedCountry() {
    return mainCountry;
  }

  /** The country that the document names most, {@code global} if it names none. */
  String mainCountry() {
    return mainCountry == null ? "global" : mainCountry;
  }

  /** The facility that the headline names, null if it names none. */
  @Nullable PlaceMention headlineFacility() {
    return headlineFacility;
  }

  /** The one watched facility that the document is about, null if it is about none or several. */
  @Nullable PlaceMention topicFacility() {
    return topicFacility;
  }

  /** A country other than the payer's: the facility's, else the document's. */
  String foreignCountry(String payer, @Nullable PlaceMention facility) {
    if (facility != null && facility.country() != null) {
      return facility.country().equals(payer) ? facility.id() : facility.country();
    }
    Map<String, Integer> counts = counts(views);
    counts.remove(payer);
    String best = most(counts);
    return best == null ? payer : best;
  }

  /** The country abroad that the document tells of as a place, not by its people. */
  @Nullable String goal(String from) {
    Map<String, Integer> counts = new HashMap<>();
    for (SentenceView view : views) {
      for (PlaceMention place : view.places()) {
        if (place.isSpot() && place.country() != null && !place.country().equals(from)) {
          counts.merge(
              place.country(), view.sentence().headline() ? GOAL_IN_HEADLINE : 1, Integer::sum);
        }
      }
    }
    String most = most(counts);
    return most != null && counts.getOrDefault(most, 0) >= 2 ? most : null;
  }

  /** The naval base, if the document speaks of it. */
  @Nullable PlaceMention navalBase() {
    return views.stream()
        .flatMap(view -> view.places().stream())
        .filter(PlaceMention::isNavalBase)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String mainCountry(List<SentenceView> views, @Nullable String dateline) {
    Map<String, Integer> counts = counts(views);
    if (dateline != null) {
      counts.merge(dateline, DATELINE, Integer::sum);
    }
    return most(counts);
  }

  private static @Nullable PlaceMention headlineFacility(List<SentenceView> views) {
    for (SentenceView view : views) {
      for (PlaceMention place : view.places()) {
        if (view.sentence().headline() && place.isFacility()) {
          return place;
        }
      }
    }
    return null;
  }

  private static @Nullable PlaceMention topicFacility(List<SentenceView> views) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, PlaceMention> first = new HashMap<>();
    for (SentenceView view : views) {
      for (PlaceMention place : view.places()) {
        if (Places.isWatchedFacility(place.id())) {
          first.putIfAbsent(place.id(), place);
          counts.merge(place.id(), view.sentence().headline() ? HEADLINE : 1, Integer::sum);
        }
      }
    }
    String most = most(counts);
    if (most == null) {
      return null;
    }
    int top = counts.getOrDefault(most, 0);
    counts.remove(most);
    int second = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return top >= OFTEN && 2 * second <= top ? first.get(most) : null;
  }

  private static Map<String, Integer> counts(List<SentenceView> views) {
    Map<String, Integer> counts = new HashMap<>();
    for (SentenceView view : views) {
      for (PlaceMention place : view.places()) {
        if (place.country() != null) {
          int weight = place.isPerson() || place.isTown() ? 1 : 2;
          counts.merge(
              place.country(), view.sentence().headline() ? weight * 2 : weight, Integer::sum);
        }
      }
    }
    return counts;
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
}
