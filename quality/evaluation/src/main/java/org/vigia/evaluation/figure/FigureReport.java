package org.vigia.evaluation.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.vigia.enrich.statistic.Belief;
import org.vigia.enrich.statistic.FigureClassifier;
import org.vigia.evaluation.learn.AnnotatedArticle;

/** What the classifier of figures is worth beside the rules, as text. */
public final class FigureReport {
  private FigureReport() {}

  /** F1 of what figures give, place and comparator aside, by the rules and by the classifier. */
  public static String of(List<AnnotatedArticle> articles, HeldOutReaders readers) {
    FigureLabeller labeller = new FigureLabeller();
    Map<String, Tally> tallies = new HashMap<>();
    for (AnnotatedArticle article : articles) {
      FigureClassifier classifier = readers.classifier(article);
      for (LabelledFigure figure : labeller.figures(article)) {
        if (figure.told()) {
          String learned = classifier.judge(figure.traits()).best();
          for (String key : List.of(article.set(), "all " + article.kind())) {
            tallies.computeIfAbsent(key, any -> new Tally()).add(figure, learned);
          }
        }
      }
    }
    StringBuilder text = new StringBuilder("figures, F1 by rule, F1 as learned\n");
    for (String set : new TreeSet<>(tallies.keySet())) {
      text.append(set).append(' ').append(tallies.get(set)).append('\n');
    }
    return text.toString();
  }

  private static final class Tally {
    private int figures;
    private int given;
    private int byRule;
    private int rightByRule;
    private int learned;
    private int rightLearned;

    void add(LabelledFigure figure, String best) {
      figures++;
      given += something(figure.label());
      byRule += something(figure.rule());
      learned += something(best);
      if (!figure.label().equals(Belief.NOTHING)) {
        rightByRule += figure.label().equals(figure.rule()) ? 1 : 0;
        rightLearned += figure.label().equals(best) ? 1 : 0;
      }
    }

    private static int something(String label) {
      return label.equals(Belief.NOTHING) ? 0 : 1;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d %.3f %.3f",
          figures,
          2.0 * rightByRule / (given + byRule),
          2.0 * rightLearned / (given + learned));
    }
  }
}
