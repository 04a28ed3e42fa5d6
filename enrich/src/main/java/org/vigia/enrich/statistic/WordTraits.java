package org.vigia.enrich.statistic;

import java.util.EnumSet;
import java.util.Set;
import org.vigia.enrich.statistic.lexicon.Hit;
import org.vigia.enrich.statistic.lexicon.Sense;
import org.vigia.enrich.statistic.number.Figure;
import org.vigia.enrich.statistic.number.Word;
import org.vigia.enrich.text.WordList;

/** Traits of the words around a figure: what decided, what stands beside it, what else is said. */
final class WordTraits {
  private static final int[] DISTANCES = {1, 2, 4, 7, 11, 16, 24};

  private static final int[] LENGTHS = {8, 14, 22, 32, 45};

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

  private static final Set<String> BEFORE_TRIGGER =
      WordList.of(
          """
          not no been be sido ser would will could can may did se ha han never
          """);

  private final TraitNames names;
  private final Candidate candidate;
  private final SentenceView view;
  private final Figure figure;
  private final String group;

  private WordTraits(Candidate candidate, TraitNames names) {
    this.names = names;
    this.candidate = candidate;
    this.view = candidate.view();
    this.figure = candidate.figure();
    this.group = Traits.group(candidate.indicator());
  }

  /** Adds the traits of a candidate's sentence. */
  static void addTo(TraitNames names, Candidate candidate) {
    WordTraits traits = new WordTraits(candidate, names);
    traits.trigger();
    traits.words();
    traits.sentence();
  }

  private void trigger() {
    Hit trigger = candidate.trigger();
    if (trigger == null) {
      names.add("trigger=none");
      return;
    }
    names.add("trigger=" + trigger.sense());
    if (candidate.basis().way() == Way.ELLIPSIS || candidate.basis().way() == Way.LOOK) {
      return;
    }
    boolean inside = candidate.thing().covers(trigger.first());
    String side = inside ? "inside" : trigger.end() <= figure.from() ? "before" : "behind";
    names.add("trigger." + side);
    names.add("group=" + group + " trigger." + side);
    int distance = view.distance(figure, trigger);
    names.steps("trigger.distance", distance, DISTANCES);
    if (!inside) {
      names.steps("trigger." + side + ".distance", distance, DISTANCES);
    }
    boolean between =
        view.figures().stream()
            .anyMatch(other ->
                other.first() != figure.first()
                    && ((other.first() >= figure.end() && other.end() <= trigger.first())
                        || (other.first() >= trigger.end() && other.end() <= figure.first())));
    if (between) {
      names.add("trigger.behind-figure");
    }
    for (int i = Math.max(0, trigger.first() - 3); i < trigger.first(); i++) {
      String word = view.words().get(i).folded();
      if (BESIDE.contains(word) || BEFORE_TRIGGER.contains(word)) {
        names.add("trigger.after=" + word);
      }
    }
  }

  private void words() {
    beside("before", figure.from() - 1);
    beside("before2", figure.from() - 2);
    beside("behind", candidate.thing().end());
    if (figure.from() == 0) {
      names.add("opens");
    }
  }

  private void beside(String where, int index) {
    String word = view.word(index).map(Word::folded).orElse("");
    if (BESIDE.contains(word)) {
      names.add("word." + where + "=" + word);
    }
  }

  private void sentence() {
    names.add("language=" + view.sentence().language());
    if (view.sentence().headline()) {
      names.add("headline");
    }
    names.steps("sentence", view.words().size(), LENGTHS);
    names.steps("figures", view.figures().size(), 2, 3, 4, 6);
    Set<Family> families = EnumSet.noneOf(Family.class);
    for (Hit hit : view.hits()) {
      Family.Weight weight = Family.of(hit.sense());
      if (weight != null && view.distance(figure, hit) < NEAR) {
        families.add(weight.family());
      }
    }
    names.steps("families", families.size(), 1, 2, 3, 4, 5);
    for (Sense sense : SAID) {
      int distance = view.distance(figure, sense);
      if (distance < NEAR) {
        names.add("near=" + sense);
        names.add("group=" + group + " near=" + sense);
      } else if (view.has(sense)) {
        names.add("far=" + sense);
      }
    }
    for (Word word : view.words()) {
      if (word.is(
          "if", "si", "whether", "?", "“", "”", "\"", "«", ";", "(", "would", "could", "never",
          "no", "not", "nobody")) {
        names.add("holds=" + word.folded());
      }
    }
  }
}
