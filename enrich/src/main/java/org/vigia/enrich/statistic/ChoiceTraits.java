package org.vigia.enrich.statistic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.vigia.enrich.statistic.number.Figure;
import org.vigia.runtime.learned.Stem;

/**
 * What speaks for one reading of a figure against the others: its {@link Traits}, how it stands to
 * the reading that the rules prefer, and how the text names its place.
 */
final class ChoiceTraits {
  private static final int[] DISTANCES = {2, 5, 9, 14, 20, 30};
  private static final double[] SHARES = {0.01, 0.15, 0.35, 0.6, 0.85};
  private static final int SHORTEST = 4;

  private final SortedSet<String> names = new TreeSet<>();
  private final Candidate reading;
  private final SentenceView view;
  private final String group;

  private ChoiceTraits(Candidate reading) {
    this.reading = reading;
    this.view = reading.view();
    this.group = Traits.group(reading.indicator());
  }

  /** The traits of each reading of a figure, the preferred one being the first. */
  static List<List<String>> of(List<Candidate> readings, PlaceResolver places) {
    List<List<String>> traits = new ArrayList<>();
    Candidate preferred = readings.getFirst();
    for (int i = 0; i < readings.size(); i++) {
      ChoiceTraits of = new ChoiceTraits(readings.get(i));
      of.names.addAll(Traits.local(readings.get(i), places));
      if (i == 0) {
        of.preferred();
      } else {
        of.beside(preferred);
      }
      of.places(places);
      traits.add(List.copyOf(of.names));
    }
    return traits;
  }

  private void preferred() {
    add("preferred");
    add("preferred way=" + reading.basis().way());
    add("preferred group=" + group);
  }

  private void beside(Candidate preferred) {
    boolean same = reading.indicator() == preferred.indicator();
    if (same) {
      add("other-place");
      add("other-place indicator=" + reading.indicator().id());
      String from = sort(preferred.place(), preferred.placeNear());
      add("place=" + from + "->" + sort(reading.place(), reading.placeNear()));
    } else {
      add("other-indicator way=" + reading.basis().way());
      add("indicator=" + preferred.indicator().id() + "->" + reading.indicator().id());
    }
  }

  private static String sort(String place, boolean near) {
    return place.substring(0, Math.max(0, place.indexOf(':'))) + (near ? ".near" : ".far");
  }

  private void places(PlaceResolver resolver) {
    Figure figure = reading.figure();
    int rank = 0;
    int bestDistance = Integer.MAX_VALUE;
    PlaceMention best = null;
    for (PlaceMention mention : view.places()) {
      if (mention.isPerson() || !isOf(mention)) {
        continue;
      }
      int distance = NearbyPlaces.distance(view, figure, mention);
      if (distance < bestDistance) {
        best = mention;
        bestDistance = distance;
      }
    }
    if (best == null) {
      add("place.not-here");
      add("place.not-here group=" + group);
    } else {
      for (PlaceMention mention : view.places()) {
        boolean nearer =
            !mention.isPerson()
                && !isOf(mention)
                && NearbyPlaces.distance(view, figure, mention) < bestDistance;
        rank += nearer ? 1 : 0;
      }
      named(best, bestDistance, Math.min(3, rank));
    }
    standing(resolver);
    counted(resolver);
    if (reading.place().equals(resolver.document().mainCountry())) {
      both("main");
    }
    PlaceMention topic = resolver.document().topicFacility();
    if (topic != null && reading.place().equals(topic.id())) {
      both("topic");
    }
    PlaceMention before = resolver.earlier().facility(view, 1);
    if (before != null && reading.place().equals(before.place())) {
      both("site-before");
    }
    if (reading.place().equals(resolver.earlier().countryJustBefore(view))) {
      both("country-before");
    }
    if (reading.place().equals(resolver.document().dateline())) {
      both("dateline");
    }
    if (reading.place().equals("global")) {
      both("global");
    }
    if (reading.place().equals("country:US")) {
      both("us");
    }
  }

  /** How the text names the place, here and elsewhere. */
  private void standing(PlaceResolver resolver) {
    PlaceProfile profile = resolver.document().profile();
    both("here=" + PlaceProfile.naming(view, reading.place()));
    SentenceView before = resolver.earlier().before(view);
    if (before != null) {
      both("before=" + PlaceProfile.naming(before, reading.place()));
    }
    if (profile.inHeadline(reading.place())) {
      both("headline");
    }
    double share = profile.share(reading.place());
    for (double step : SHARES) {
      if (share >= step) {
        both("share>=" + step);
      }
    }
  }

  /** Who is counted: "compatriots" are of where the text is from. */
  private void counted(PlaceResolver resolver) {
    String where =
        reading.place().equals(resolver.document().dateline())
            ? "dateline"
            : reading.place().equals(resolver.document().mainCountry())
                ? "main"
                : reading.place().equals("country:US") ? "us" : "other";
    CountedThing thing = reading.thing();
    for (int i = thing.first(); i < thing.end(); i++) {
      view.word(i)
          .filter(word -> word.isLetters() && word.folded().length() >= SHORTEST)
          .ifPresent(word -> add("counted=" + Stem.of(word.folded()) + " place=" + where));
    }
  }

  private boolean isOf(PlaceMention mention) {
    return mention.isFacility()
        ? reading.place().equals(mention.place())
        : reading.place().equals(mention.country());
  }

  private void named(PlaceMention mention, int distance, int rank) {
    int at = view.indexAt(mention.begin());
    String side =
        reading.thing().covers(at) ? "inside" : at < reading.figure().first() ? "before" : "behind";
    String kind =
        mention.people()
            ? "people"
            : mention.isFacility()
                ? "facility"
                : mention.isCountry() ? "country" : mention.isTown() ? "town" : "agency";
    both("rank=" + rank);
    both("side=" + side);
    both("named=" + kind);
    both("named=" + kind + " side=" + side);
    for (int step : DISTANCES) {
      if (distance >= step) {
        add("place.distance>=" + step);
      }
    }
    both("led=" + led(mention, at));
    view.word(at - 1).ifPresent(word -> both("behind=" + word.folded()));
    if (at <= 1) {
      both("opens");
    }
  }

  private String led(PlaceMention mention, int at) {
    if (Direction.isOrigin(view, mention)) {
      return "origin";
    }
    if (Direction.isGoal(view, mention, false)) {
      return "goal";
    }
    if (Direction.isGoal(view, mention, true)) {
      return "in";
    }
    int end = view.indexAt(mention.end() - 1) + 1;
    if (view.is(end, "'s", "'")) {
      return "owner";
    }
    return view.is(at - 1, "of", "de", "del") ? "of" : view.is(at - 1, "by", "por") ? "by" : "none";
  }

  private void both(String name) {
    add("place." + name);
    add("place." + name + " group=" + group);
  }

  private void add(String name) {
    names.add(name.toLowerCase(Locale.ROOT));
  }
}
