package org.vigia.enrich.statistic;

import org.vigia.enrich.statistic.number.Figure;

/**
 * Whom or what a payment is for: the country that receives it, or the facility that is paid for.
 */
final class MoneyPlace {
  private static final String PAYER = "country:US";

  private MoneyPlace() {}

  static String of(Subject subject, PlaceResolver places) {
    SentenceView view = subject.view();
    Figure figure = subject.figure();
    String recipient = null;
    int best = Integer.MAX_VALUE;
    for (PlaceMention place : view.places()) {
      boolean abroad = place.country() != null && !place.country().equals(PAYER);
      boolean foreign = abroad && (place.isCountry() || place.isPerson());
      if (foreign && !isDetained(view, place)) {
        int distance = NearbyPlaces.distance(view, figure, place);
        if (distance < best) {
          best = distance;
          recipient = place.country();
        }
      }
    }
    if (recipient != null) {
      return recipient;
    }
    PlaceMention facility = NearbyPlaces.facility(subject, 200);
    boolean ownBudget =
        view.words().stream()
            .anyMatch(
                w -> w.is("congress", "act", "appropriation", "appropriations", "appropriated"));
    if (facility == null) {
      facility = places.earlier().facility(view, 1);
    }
    if (facility == null) {
      PlaceMention topic = places.document().topicFacility();
      boolean base = topic != null && topic.isNavalBase();
      String before = base ? null : places.earlier().countryJustBefore(view);
      if (before != null && !before.equals(PAYER)) {
        return before;
      }
      if (ownBudget && !base) {
        return PAYER;
      }
      facility = topic;
    }
    if (facility != null && facility.isNavalBase()) {
      return facility.id();
    }
    if (facility != null && PAYER.equals(facility.country())) {
      return PAYER;
    }
    return places.document().foreignCountry(PAYER, facility);
  }

  /** "to hold 250 Venezuelans": those who are held are not the payee. */
  private static boolean isDetained(SentenceView view, PlaceMention place) {
    return place.people() && view.words().get(view.indexAt(place.begin())).folded().endsWith("s");
  }
}
