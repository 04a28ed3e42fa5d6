package org.vigia.enrich.statistic;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.FigureComparator;
import org.vigia.contract.Indicator;
import org.vigia.enrich.statistic.lexicon.Hit;
import org.vigia.enrich.statistic.lexicon.Sense;
import org.vigia.enrich.statistic.number.Figure;
import org.vigia.enrich.statistic.number.Word;
import org.vigia.enrich.text.WordList;

/**
 * What speaks for or against a reading, as names that either hold or do not: {@code head=people},
 * {@code trigger.distance<4}. The names are the keys of the confidence model; a new one takes
 * effect when the model is trained anew.
 */
final class Traits {
  private static final int[] DISTANCES = {1, 2, 4, 7, 11, 16, 24};
  private static final int[] LENGTHS = {8, 14, 22, 32, 45};
  private static final int[] VALUES = {2, 3, 5, 10, 20, 100, 1_000, 10_000, 100_000, 1_000_000};
  private static final double[] BELIEVED = {0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.96};
  private static final int NEAR = 20;

  /** Words beside a figure that tell a known group from a new one, or a part from a whole. */
  private static final Set<String> BESIDE =
      WordList.of(
          """
          the those these another other of in to for from with by at on and or a an than only all
          both first last next more had has have was were are is who that which as every each per
          los las esos estos otros otras otro otra de en a para por con desde y o al un una que
          son fueron eran hay solo todos todas cada entre hasta sobre ( ) , : ; - – — . " “ ”
          """);

  private static final Set<Sense> SAID =
      EnumSet.of(
          Sense.NOW,
          Sense.PERIOD,
          Sense.TOTAL,
          Sense.HYPOTHETICAL,
          Sense.BLOCK,
          Sense.PLAINTIFF,
          Sense.FROM_FIGURE,
          Sense.COMPLAINT,
          Sense.REPORT,
          Sense.ASYLUM,
          Sense.MINOR,
          Sense.ACCEPT,
          Sense.SWAP,
          Sense.LAWSUIT,
          Sense.CUSTODY,
          Sense.PAY,
          Sense.NOT_PAYMENT,
          Sense.PER_DAY);

  private final SortedSet<String> names = new TreeSet<>();
  private final Candidate candidate;
  private final SentenceView view;
  private final Figure figure;
  private final String indicator;

  private Traits(Candidate candidate) {
    this.candidate = candidate;
    this.view = candidate.view();
    this.figure = candidate.figure();
    this.indicator = candidate.indicator().id();
  }

  /**
   * The traits of a candidate, sorted.
   *
   * @param told all tellings in the document, in the order of the text, before repetitions were
   *     brought together
   */
  static List<String> of(Candidate candidate, List<Candidate> told, PlaceResolver places) {
    Traits traits = new Traits(candidate);
    traits.local(places);
    traits.document(told);
    return List.copyOf(traits.names);
  }

  /** The traits that the rest of the document has no part in, sorted. */
  static List<String> local(Candidate candidate, PlaceResolver places) {
    Traits traits = new Traits(candidate);
    traits.local(places);
    return List.copyOf(traits.names);
  }

  private void local(PlaceResolver places) {
    basis();
    belief();
    value();
    thing();
    trigger();
    words();
    sentence();
    place(places);
  }

  /** What the words around the figure say of the reading, whatever the rules say. */
  private void belief() {
    if (candidate.belief().isEmpty()) {
      return;
    }
    double here = candidate.believed();
    double nothing = candidate.belief().of(Belief.NOTHING);
    for (double step : BELIEVED) {
      if (here >= step) {
        add("believed>=" + step);
        add("group=" + group(candidate.indicator()) + " believed>=" + step);
      }
      if (nothing >= step) {
        add("nothing>=" + step);
      }
    }
  }

  private void basis() {
    Basis basis = candidate.basis();
    add("indicator=" + indicator);
    add("way=" + basis.way());
    add("group=" + group(candidate.indicator()) + " way=" + basis.way());
    int hand = (int) Math.floor(candidate.confidence() * 20 + 1e-9) * 5;
    add("hand=" + hand);
    for (int step = 40; step <= hand; step += 10) {
      add("hand>=" + step);
    }
    if (basis.way() == Way.WEIGHED) {
      for (double step : new double[] {0.5, 0.75, 1, 1.4, 2, 2.6, 3.2}) {
        if (basis.score() >= step) {
          add("score>=" + step);
        }
      }
      double ratio = basis.runnerUp() / basis.score();
      for (double step : new double[] {0.1, 0.3, 0.5, 0.7, 0.9}) {
        if (ratio >= step) {
          add("runner-up>=" + step);
        }
      }
    }
  }

  private void value() {
    BigDecimal value = candidate.value();
    add("kind=" + figure.kind());
    add(figure.written() ? "digits" : "spelled");
    for (int step : VALUES) {
      if (value.compareTo(BigDecimal.valueOf(step)) < 0) {
        add("value<" + step);
        if (step <= 100) {
          add("group=" + group(candidate.indicator()) + " value<" + step);
        }
      }
    }
    FigureComparator comparator = figure.comparator();
    add("comparator=" + comparator.id());
    add(
        "unit="
            + (candidate.unit().equals(candidate.indicator().unit()) ? "usual" : candidate.unit()));
    BigDecimal whole = value.stripTrailingZeros();
    if (whole.scale() < 0) {
      add("round");
    }
    if (value.compareTo(BigDecimal.valueOf(1900)) > 0
        && value.compareTo(BigDecimal.valueOf(2100)) < 0) {
      add("like-year");
    }
  }

  private void thing() {
    CountedThing thing = candidate.thing();
    add("head=" + thing.head());
    add("group=" + group(candidate.indicator()) + " head=" + thing.head());
    if (thing.partitive()) {
      add("partitive");
    }
    for (Sense sense : thing.senses()) {
      add("counts=" + sense);
    }
    add("thing.words=" + Math.min(4, thing.end() - thing.first()));
  }

  private void trigger() {
    Hit trigger = candidate.trigger();
    if (trigger == null) {
      add("trigger=none");
      return;
    }
    add("trigger=" + trigger.sense());
    if (candidate.basis().way() == Way.ELLIPSIS || candidate.basis().way() == Way.LOOK) {
      return;
    }
    boolean inside = candidate.thing().covers(trigger.first());
    String side = inside ? "inside" : trigger.end() <= figure.from() ? "before" : "behind";
    add("trigger." + side);
    add("group=" + group(candidate.indicator()) + " trigger." + side);
    int distance = view.distance(figure, trigger);
    steps("trigger.distance", distance, DISTANCES);
    if (!inside) {
      steps("trigger." + side + ".distance", distance, DISTANCES);
    }
    boolean between =
        view.figures().stream()
            .anyMatch(other ->
                other.first() != figure.first()
                    && ((other.first() >= figure.end() && other.end() <= trigger.first())
                        || (other.first() >= trigger.end() && other.end() <= figure.first())));
    if (between) {
      add("trigger.behind-figure");
    }
    for (int i = Math.max(0, trigger.first() - 3); i < trigger.first(); i++) {
      String word = view.words().get(i).folded();
      if (BESIDE.contains(word)
          || view.is(
              i, "not", "no", "been", "be", "sido", "ser", "would", "will", "could", "can", "may",
              "did", "se", "ha", "han", "never")) {
        add("trigger.after=" + word);
      }
    }
  }

  private void words() {
    beside("before", figure.from() - 1);
    beside("before2", figure.from() - 2);
    beside("behind", candidate.thing().end());
    if (figure.from() == 0) {
      add("opens");
    }
  }

  private void beside(String where, int index) {
    String word = view.word(index).map(Word::folded).orElse("");
    if (BESIDE.contains(word)) {
      add("word." + where + "=" + word);
    }
  }

  private void sentence() {
    add("language=" + view.sentence().language());
    if (view.sentence().headline()) {
      add("headline");
    }
    steps("sentence", view.words().size(), LENGTHS);
    steps("figures", view.figures().size(), 2, 3, 4, 6);
    Set<Family> families = EnumSet.noneOf(Family.class);
    for (Hit hit : view.hits()) {
      Family.Weight weight = Family.of(hit.sense());
      if (weight != null && view.distance(figure, hit) < NEAR) {
        families.add(weight.family());
      }
    }
    steps("families", families.size(), 1, 2, 3, 4, 5);
    for (Sense sense : SAID) {
      int distance = view.distance(figure, sense);
      if (distance < NEAR) {
        add("near=" + sense);
        add("group=" + group(candidate.indicator()) + " near=" + sense);
      } else if (view.has(sense)) {
        add("far=" + sense);
      }
    }
    for (Word word : view.words()) {
      if (word.is(
          "if", "si", "whether", "?", "“", "”", "\"", "«", ";", "(", "would", "could", "never",
          "no", "not", "nobody")) {
        add("holds=" + word.folded());
      }
    }
  }

  private void place(PlaceResolver places) {
    String place = candidate.place();
    String sort =
        place.startsWith("facility:")
            ? "facility"
            : place.startsWith("country:") ? "country" : place;
    String how = sort + (candidate.placeNear() ? ".near" : ".inherited");
    add("place=" + how);
    add("indicator=" + indicator + " place=" + how);
    add("place.id=" + place);
    Set<String> here = new HashSet<>();
    Set<String> sites = new HashSet<>();
    boolean named = false;
    for (PlaceMention mention : view.places()) {
      if (mention.isFacility()) {
        sites.add(mention.id());
      } else if (mention.country() != null && !mention.isPerson()) {
        here.add(mention.country());
      }
      named |= mention.id().equals(place);
    }
    steps("countries", here.size(), 1, 2, 3);
    steps("sites", sites.size(), 1, 2);
    if (!here.isEmpty()) {
      add(sort + " countries-here");
    }
    if (!sites.isEmpty()) {
      add(sort + " sites-here");
    }
    if (named) {
      add(sort + " named");
    }
    if (place.equals(places.document().mainCountry())) {
      add("place=main-country");
    } else if (sort.equals("country")) {
      add("place=other-country");
    }
    PlaceMention topic = places.document().topicFacility();
    if (topic != null) {
      add(topic.id().equals(place) ? "place=topic-site" : sort + " topic-site-is-other");
    }
  }

  private void document(List<Candidate> told) {
    int same = 0;
    int otherIndicator = 0;
    int otherPlace = 0;
    int sameIndicator = 0;
    @Nullable Candidate previous = null;
    for (Candidate other : told) {
      boolean itself = other.view() == view && other.figure().first() == figure.first();
      if (itself) {
        continue;
      }
      boolean before =
          other.view().sentence().index() < view.sentence().index()
              || (other.view() == view && other.figure().first() < figure.first());
      if (before) {
        previous = other;
      }
      boolean sameValue = other.value().compareTo(candidate.value()) == 0;
      boolean agrees = other.indicator() == candidate.indicator();
      if (sameValue && agrees) {
        same++;
        otherPlace += other.place().equals(candidate.place()) ? 0 : 1;
      } else if (sameValue) {
        otherIndicator++;
      } else if (agrees) {
        sameIndicator++;
      }
    }
    steps("tellings", same, 1, 2);
    if (otherPlace > 0) {
      add("tellings.other-place");
    }
    if (otherIndicator > 0) {
      add("tellings.other-indicator");
    }
    steps("same-indicator", sameIndicator, 1, 2, 4);
    if (previous == null) {
      add("previous=none");
    } else {
      String kin = previous.indicator() == candidate.indicator() ? "same" : "other";
      int sentences = view.sentence().index() - previous.view().sentence().index();
      add("previous=" + kin + " sentences=" + Math.min(2, sentences));
      add("previous=" + kin + " way=" + candidate.basis().way());
    }
    steps("paragraph", view.sentence().paragraph(), 1, 3, 6, 10);
  }

  /** Indicators whose figures are told alike. */
  static String group(Indicator indicator) {
    return switch (indicator) {
      case DEATHS_IN_CUSTODY, PEOPLE_KILLED -> "death";
      case PRISON_POPULATION,
          DETAINEES_HELD,
          MINORS_DETAINED,
          WRONGLY_DETAINED,
          NO_CONVICTION_SHARE ->
          "held";
      case ARRESTS, RELEASES -> "event";
      case PEOPLE_DEPORTED, PEOPLE_TRANSFERRED, PEOPLE_RETURNED, ASYLUM_CASELOAD -> "movement";
      case FACILITY_CAPACITY, CELL_OCCUPANCY -> "room";
      case CONFINEMENT_HOURS, EXERCISE_MINUTES -> "hours";
      case ENFORCED_DISAPPEARANCES, TORTURE_REPORTS, RIGHTS_VIOLATIONS, LITIGATION_COUNT, FLIGHTS ->
          "thing";
      case INCARCERATION_RATE, PAYMENT -> indicator.id();
    };
  }

  /** A name for each step that a number reaches. */
  private void steps(String name, int number, int... steps) {
    for (int step : steps) {
      if (number >= step) {
        add(name + ">=" + step);
      }
    }
  }

  private void add(String name) {
    names.add(name.toLowerCase(Locale.ROOT));
  }
}
