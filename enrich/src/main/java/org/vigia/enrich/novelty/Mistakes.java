package org.vigia.enrich.novelty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.ArticleReference;
import org.vigia.contract.StatisticFinding;
import org.vigia.enrich.analysis.Analysis;

/**
 * What an operator or its own source took back: it is not told again because somebody repeats it,
 * yet it comes back when two outlets say it, each in words of its own (decision 0022). Not
 * thread-safe.
 */
final class Mistakes {
  private final Memory<KnownMistakes> memory;

  /** By series or matter. */
  Mistakes(Memory<KnownMistakes> memory) {
    this.memory = memory;
  }

  void add(String subject, Mistake mistake) {
    List<Mistake> all = new ArrayList<>(of(subject));
    all.add(mistake);
    memory.put(subject, new KnownMistakes(subject, all));
  }

  /** Whether a figure was taken back already. */
  boolean has(StatisticFinding figure) {
    return of(figure.seriesId().value()).stream().anyMatch(mistake -> mistake.isOf(figure));
  }

  /** Whether a figure is not to be believed yet; remembers who tells it. */
  boolean holdsBack(StatisticFinding figure) {
    return holdsBack(
        figure.seriesId().value(),
        mistake -> mistake.isOf(figure),
        figure.article(),
        figure.sentence());
  }

  /** Whether a legal event is not to be believed yet; remembers who tells it. */
  boolean holdsBack(Analysis.Event event) {
    Predicate<Mistake> same = mistake -> isSame(event, mistake.event());
    Optional<String> subject =
        memory.values().stream()
            .filter(known -> known.mistakes().stream().anyMatch(same))
            .map(KnownMistakes::subject)
            .findFirst();
    return subject.isPresent()
        && holdsBack(subject.get(), same, event.finding().article(), event.finding().sentence());
  }

  private static boolean isSame(Analysis.Event event, Matter.@Nullable Event known) {
    return known != null && MatterJudge.isSame(event, known);
  }

  private boolean holdsBack(
      String subject, Predicate<Mistake> same, ArticleReference article, String sentence) {
    Optional<Mistake> found = of(subject).stream().filter(same).findFirst();
    if (found.isEmpty()) {
      return false;
    }
    Mistake mistake = found.get();
    if (mistake.isEchoedBy(article.id(), sentence)) {
      return true;
    }
    boolean believed = mistake.isVouchedForBeside(article.feedId());
    List<Mistake> all = new ArrayList<>(of(subject));
    all.remove(mistake);
    if (!believed) {
      all.add(mistake.toldBy(article.feedId(), sentence));
    }
    memory.put(subject, new KnownMistakes(subject, all));
    return !believed;
  }

  private List<Mistake> of(String subject) {
    KnownMistakes known = memory.get(subject);
    return known == null ? List.of() : known.mistakes();
  }
}
