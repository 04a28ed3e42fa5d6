package org.vigia.enrich.statistic;

import java.util.HashSet;
import java.util.Set;

/** Traits of the place that a reading gives a figure, among those that its sentence names. */
final class PlaceTraits {
  private PlaceTraits() {}

  /** Adds the traits of a candidate's place. */
  static void addTo(TraitNames names, Candidate candidate, PlaceResolver places) {
    String place = candidate.place();
    String sort =
        place.startsWith("facility:")
            ? "facility"
            : place.startsWith("country:") ? "country" : place;
    String how = sort + (candidate.placeNear() ? ".near" : ".inherited");
    names.add("place=" + how);
    names.add("indicator=" + candidate.indicator().id() + " place=" + how);
    names.add("place.id=" + place);
    Set<String> here = new HashSet<>();
    Set<String> sites = new HashSet<>();
    boolean named = false;
    for (PlaceMention mention : candidate.view().places()) {
      if (mention.isFacility()) {
        sites.add(mention.id());
      } else if (mention.country() != null && !mention.isPerson()) {
        here.add(mention.country());
      }
      named |= mention.id().equals(place);
    }
    names.steps("countries", here.size(), 1, 2, 3);
    names.steps("sites", sites.size(), 1, 2);
    if (!here.isEmpty()) {
      names.add(sort + " countries-here");
    }
    if (!sites.isEmpty()) {
      names.add(sort + " sites-here");
    }
    if (named) {
      names.add(sort + " named");
    }
    if (place.equals(places.document().mainCountry())) {
      names.add("place=main-country");
    } else if (sort.equals("country")) {
      names.add("place=other-country");
    }
    PlaceMention topic = places.document().topicFacility();
    if (topic != null) {
      names.add(topic.id().equals(place) ? "place=topic-site" : sort + " topic-site-is-other");
    }
  }
}
