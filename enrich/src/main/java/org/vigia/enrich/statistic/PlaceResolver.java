package org.vigia.enrich.statistic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.enrich.statistic.lexicon.Sense;

/**
 * Where a figure holds: the facility or the country of its clause, its sentence, its paragraph, its
 * document, by the kind of indicator.
 */
final class PlaceResolver {
  private final DocumentPlaces document;
  private final DocumentThemes themes;
  private final EarlierPlaces earlier;

  /**
   * Reads what the sentences of a document are set in.
   *
   * @param dateline the country in which the document says that it was written, null if it does not
   */
  PlaceResolver(List<SentenceView> views, @Nullable String dateline) {
    this.document = new DocumentPlaces(views, dateline);
    this.themes = new DocumentThemes(views);
    this.earlier = new EarlierPlaces(views);
  }

  /** A place and whether the figure's own sentence gives it. */
  record Found(String place, boolean near) {
    static Found at(PlaceMention place) {
      return new Found(place.place(), true);
    }
  }

  /** What the whole document is set in. */
  DocumentPlaces document() {
    return document;
  }

  /** What the document tells of besides its figures. */
  DocumentThemes themes() {
    return themes;
  }

  /** What the sentences before a sentence are set in. */
  EarlierPlaces earlier() {
    return earlier;
  }

  /** The country of a state of affairs: clause, sentence, paragraph, document. */
  Found country(Subject subject) {
    SentenceView view = subject.view();
    PlaceMention listed = Respective.placeOf(view, subject.figure());
    String own = listed == null ? null : listed.countryOrBase();
    String near = own == null ? NearbyPlaces.country(subject) : own;
    if (near != null) {
      return new Found(near, true);
    }
    String before = earlier.countryOfParagraph(view, document.namedCountry());
    if (before != null) {
      return new Found(before, false);
    }
    PlaceMention topic = document.topicFacility();
    if (topic != null && !view.sentence().headline()) {
      String country = topic.countryOrBase();
      return new Found(country == null ? topic.id() : country, false);
    }
    String named = document.namedCountry();
    if (named == null) {
      return new Found(themes.tellsImmigration() ? PlaceMention.DEPORTING : "global", false);
    }
    return new Found(named, false);
  }

  /** The country of a state of affairs, but not one that only its people name. */
  Found countryAsPlace(Subject subject) {
    boolean byPeople =
        subject.view().places().stream().noneMatch(PlaceMention::isSpot)
            && subject.view().places().stream().anyMatch(PlaceMention::people);
    String before = byPeople ? earlier.countryJustBefore(subject.view()) : null;
    if (byPeople) {
      return new Found(before == null ? document.mainCountry() : before, false);
    }
    return country(subject);
  }

  /** Where a detained group is held: the facility nearby, else the country. */
  Found held(Subject subject) {
    PlaceMention facility = NearbyPlaces.facility(subject, 40);
    if (facility == null && !NearbyPlaces.namesCountry(subject)) {
      facility = earlier.facility(subject.view(), 0);
    }
    return facility == null ? country(subject) : Found.at(facility);
  }

  /**
   * Where those are held of whom a share has no conviction: the facility that the headline names.
   */
  Found heldAmong(Subject subject) {
    PlaceMention facility = NearbyPlaces.facility(subject, 40);
    boolean prisoners = subject.counts(Sense.PRISONER);
    if (facility == null && !prisoners) {
      facility = document.headlineFacility();
      facility = facility == null ? document.topicFacility() : facility;
    }
    return facility == null ? held(subject) : Found.at(facility);
  }

  /** The one facility that a figure of people held or of capacity speaks of, null if none. */
  @Nullable PlaceMention site(Subject subject) {
    SentenceView view = subject.view();
    if (SiteWords.isSystem(view, subject.figure())) {
      return null;
    }
    PlaceMention near = NearbyPlaces.facility(subject, 26);
    if (near != null) {
      return near;
    }
    if (SiteWords.pointsBack(view)) {
      PlaceMention base = SiteWords.namesTheBase(view) ? document.navalBase() : null;
      if (base != null) {
        return base;
      }
      PlaceMention before = earlier.facility(view, 4);
      return before == null ? document.topicFacility() : before;
    }
    return NearbyPlaces.namesCountry(subject) ? null : earlier.facility(view, 1);
  }

  /** The facility in the sentence, else the one before it, else the one that the text is about. */
  @Nullable PlaceMention facilityAround(Subject subject) {
    PlaceMention facility = NearbyPlaces.facility(subject, 60);
    if (facility == null) {
      facility = earlier.facility(subject.view(), 1);
    }
    return facility == null ? document.topicFacility() : facility;
  }

  /** The place of an elliptic figure: its own if it has one, else that of the figure before. */
  Found inherited(Subject subject, Candidate previous) {
    SentenceView view = subject.view();
    PlaceMention listed = Respective.placeOf(view, subject.figure());
    if (listed != null) {
      return listed.isFacility() || listed.country() == null
          ? Found.at(listed)
          : new Found(listed.country(), true);
    }
    for (PlaceMention place : view.places()) {
      int first = view.indexAt(place.begin());
      int end = view.indexAt(place.end() - 1) + 1;
      int gap = subject.figure().from() - end;
      boolean linked = true;
      for (int i = end; i < subject.figure().from(); i++) {
        linked &= view.is(i, ",", "a", ":", "con", "with", "(", "to", "–", "—");
      }
      boolean before = gap >= 0 && (gap <= 1 || (gap <= 3 && linked));
      boolean after =
          first >= subject.figure().to()
              && first - subject.figure().to() <= 3
              && Direction.isGoal(view, place, true);
      boolean goes = before || after;
      if (place.isSpot() && !place.isFacility() && goes && subject.isBare()) {
        return Found.at(place);
      }
    }
    return new Found(previous.place(), false);
  }

  /**
   * The places that a figure may be of, the nearest first: those of its sentence, then those that
   * the text just spoke of or is about. Vocabulary ids, each once.
   */
  List<String> around(Subject subject, @Nullable Candidate previous, int most) {
    SentenceView view = subject.view();
    List<PlaceMention> here = new ArrayList<>(view.places());
    here.removeIf(PlaceMention::isPerson);
    here.sort(
        Comparator.comparingInt(place -> NearbyPlaces.distance(view, subject.figure(), place)));
    Set<String> found = new LinkedHashSet<>();
    for (PlaceMention place : here) {
      if (place.isFacility()) {
        found.add(place.place());
      }
      if (place.country() != null) {
        found.add(place.country());
      }
    }
    PlaceMention before = earlier.facility(view, 1);
    if (before != null) {
      found.add(before.place());
    }
    String country = earlier.countryJustBefore(view);
    if (country != null) {
      found.add(country);
    }
    if (previous != null) {
      found.add(previous.place());
    }
    PlaceMention topic = document.topicFacility();
    if (topic != null) {
      found.add(topic.id());
    }
    String dateline = document.dateline();
    if (dateline != null) {
      found.add(dateline);
    }
    found.add(document.mainCountry());
    found.addAll(document.profile().headline());
    if (document.profile().share(PlaceMention.DEPORTING) > 0) {
      found.add(PlaceMention.DEPORTING);
    }
    return found.stream().limit(most).toList();
  }

  /** "The center held 2,087 people": a site without a name in the lists, told of just before. */
  boolean speaksOfOneSite(Subject subject) {
    SentenceView view = subject.view();
    if (SiteWords.isSystem(view, subject.figure())) {
      return false;
    }
    SentenceView before = earlier.before(view, 1);
    if (before == null) {
      return false;
    }
    boolean back = SiteWords.pointsBack(view) || !NearbyPlaces.namesCountry(subject);
    return back && SiteWords.namesSite(before);
  }
}
