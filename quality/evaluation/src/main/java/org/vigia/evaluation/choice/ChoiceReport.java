package org.vigia.evaluation.choice;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.vigia.enrich.statistic.ChoiceModel;
import org.vigia.evaluation.learn.Folds;

/** What the choice between the readings of a figure is worth, as text. */
public final class ChoiceReport {
  private static final int FOLDS = 10;

  private ChoiceReport() {}

  /** Counts by set, of articles that the model was not trained on. */
  public static String heldOut(List<FigureArticle> articles) {
    Map<String, Tally> tallies = new HashMap<>();
    Folds.each(
        articles,
        FigureArticle::set,
        FOLDS,
        (others, heldOut) -> {
          ChoiceModel model = ChoiceTrainer.train(others);
          for (FigureArticle article : heldOut) {
            for (String key : List.of(article.set(), "all " + article.kind())) {
              tallies.put(key, tallies.getOrDefault(key, Tally.NONE).plus(article, model));
            }
          }
        });
    return text(tallies);
  }

  /** Counts by set, of a model that was trained on other articles. */
  public static String of(List<FigureArticle> articles, ChoiceModel model) {
    Map<String, Tally> tallies = new HashMap<>();
    for (FigureArticle article : articles) {
      tallies.merge(article.set(), Tally.NONE.plus(article, model), Tally::plus);
    }
    return text(tallies);
  }

  private static String text(Map<String, Tally> tallies) {
    StringBuilder text =
        new StringBuilder("figures, right by rule, right by choice, right at best\n");
    for (String set : new TreeSet<>(tallies.keySet())) {
      text.append(set).append(' ').append(tallies.get(set)).append('\n');
    }
    return text.toString();
  }

  /** How often the first, the chosen and any reading of a figure is right. */
  record Tally(int figures, int byRule, int byChoice, int atBest) {
    static final Tally NONE = new Tally(0, 0, 0, 0);

    Tally plus(Tally other) {
      return new Tally(
          figures + other.figures,
          byRule + other.byRule,
          byChoice + other.byChoice,
          atBest + other.atBest);
    }

    Tally plus(FigureArticle article, ChoiceModel model) {
      Tally sum = this;
      for (FigureExample figure : article.figures()) {
        boolean rule = figure.whole() && figure.right().getFirst();
        boolean choice = figure.whole() && figure.right().get(model.best(figure.options()));
        sum =
            new Tally(
                sum.figures + 1,
                sum.byRule + (rule ? 1 : 0),
                sum.byChoice + (choice ? 1 : 0),
                sum.atBest + (figure.whole() ? 1 : 0));
      }
      return sum;
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%d %d %d %d", figures, byRule, byChoice, atBest);
    }
  }
}
