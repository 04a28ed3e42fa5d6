package org.vigia.enrich.statistic;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vigia.enrich.statistic.CountDecision.Verdict;
import org.vigia.enrich.statistic.lexicon.Hit;
import org.vigia.enrich.statistic.number.Figure;
import org.vigia.enrich.statistic.number.FigureKind;
import org.vigia.enrich.statistic.number.Word;
import org.vigia.runtime.learned.Stem;

/**
 * What stands around a figure and what the rules make of it, as names that either hold or do not:
 * what the {@link FigureClassifier} goes by. Words are cut to stems of six letters, which is enough
 * to bring the forms of a verb together in English and Spanish.
 */
final class FigureTraits {
  private static final int WINDOW = 14;
  private static final int NEAR = 6;
  private static final int BESIDE = 3;
  private static final int SHORTEST = 3;
  private static final double[] SCORES = {0.3, 0.6, 1, 1.5, 2.2, 3};
  private static final double[] SURE = {0.5, 0.6, 0.7, 0.8, 0.9};

  private final SortedSet<String> names = new TreeSet<>();
  private final Subject subject;
  private final SentenceView view;
  private final Figure figure;

  private FigureTraits(Subject subject) {
    this.subject = subject;
    this.view = subject.view();
    this.figure = subject.figure();
  }

  /**
   * The traits of a figure, sorted.
   *
   * @param ranked the families that the words speak for, the strongest first
   * @param previous the statistic before it, null if there is none
   * @param preferred what the rules make of it, null if nothing
   * @param around what the text says around its sentence
   */
  static List<String> of(
      Subject subject,
      List<Verdict> ranked,
      @Nullable Candidate previous,
      @Nullable Candidate preferred,
      Around around) {
    FigureTraits traits = new FigureTraits(subject);
    traits.number();
    traits.words();
    traits.thing();
    traits.hits();
    traits.ranking(ranked);
    traits.rule(preferred);
    traits.previous(previous);
    around.headline().forEach(stem -> traits.names.add("headline=" + stem));
    around.before().forEach(stem -> traits.names.add("before=" + stem));
    return List.copyOf(traits.names);
  }

  private void number() {
    double value = figure.value().doubleValue();
    names.add("kind=" + figure.kind());
    names.add("comparator=" + figure.comparator().id());
    names.add("size=" + (int) Math.floor(Math.log10(Math.max(1, value))));
    names.add(figure.written() ? "digits" : "spelled");
    boolean year =
        figure.kind() == FigureKind.COUNT
            && figure.value().compareTo(BigDecimal.valueOf(1900)) > 0
            && figure.value().compareTo(BigDecimal.valueOf(2100)) < 0;
    if (year) {
      names.add("like-year");
    }
    if (view.sentence().headline()) {
      names.add("headline");
    }
    names.add("language=" + view.sentence().language());
  }

  private void words() {
    for (int step = 1; step <= WINDOW; step++) {
      word("<", step, figure.from() - step);
      word(">", step, figure.to() - 1 + step);
    }
  }

  private void word(String side, int step, int index) {
    Word word = view.word(index).orElse(null);
    if (word == null) {
      if (step < BESIDE) {
        names.add(side + step + "=none");
      }
      return;
    }
    String text = word.isDigits() ? "#" : word.folded();
    if (step <= BESIDE) {
      names.add(side + step + "=" + text);
    }
    if (word.isLetters() && text.length() >= SHORTEST) {
      names.add((step <= NEAR ? side + side : side) + Stem.of(text));
      names.add("~" + Stem.of(text));
    }
  }

  private void thing() {
    CountedThing thing = subject.thing();
    names.add("head=" + thing.head());
    thing.senses().forEach(sense -> names.add("counts=" + sense));
    for (int i = thing.first(); i < thing.end(); i++) {
      view.word(i).ifPresent(word -> names.add("thing=" + Stem.of(word.folded())));
    }
  }

  private void hits() {
    for (Hit hit : view.hits()) {
      int distance = view.distance(figure, hit);
      String side =
          subject.thing().covers(hit.first())
              ? "in"
              : hit.end() <= figure.from() ? "before" : "behind";
      int far = distance < 4 ? 0 : distance < 10 ? 1 : distance < 20 ? 2 : 3;
      String sense = hit.sense().name().toLowerCase(Locale.ROOT);
      names.add("hit=" + sense + " " + side + far);
      names.add("hit=" + sense + " " + far);
      names.add("hit=" + sense);
    }
    view.places().stream()
        .filter(PlaceMention::isFacility)
        .forEach(place -> names.add("site=" + place.id()));
  }

  private void ranking(List<Verdict> ranked) {
    for (int i = 0; i < Math.min(3, ranked.size()); i++) {
      Verdict verdict = ranked.get(i);
      steps("rank" + i + "=" + verdict.family(), verdict.score(), SCORES);
    }
  }

  private void rule(@Nullable Candidate preferred) {
    if (preferred == null) {
      names.add("rule=none");
      return;
    }
    steps(
        "rule=" + Belief.label(preferred.indicator(), preferred.unit()),
        preferred.confidence(),
        SURE);
    names.add("way=" + preferred.basis().way());
  }

  private void previous(@Nullable Candidate previous) {
    if (previous == null) {
      names.add("previous=none");
      return;
    }
    int sentences = view.sentence().index() - previous.view().sentence().index();
    names.add("previous=" + previous.indicator().id() + " " + Math.min(2, sentences));
  }

  private void steps(String name, double number, double... steps) {
    names.add(name);
    for (double step : steps) {
      if (number >= step) {
        names.add(name + ">=" + step);
      }
    }
  }
}
