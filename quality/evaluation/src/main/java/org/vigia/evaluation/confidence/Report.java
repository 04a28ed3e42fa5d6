package org.vigia.evaluation.confidence;

import java.util.List;
import java.util.Locale;
import org.vigia.standalone.evaluate.Counts;

/** What a model makes of articles that it has not learned from, as text. */
final class Report {
  private static final double[] ALERTS = {0.6, 0.7, 0.8, 0.9};

  private Report() {}

  /**
   * Scores with and without the model, what would be alerted at which threshold, and the
   * reliability table.
   */
  static String of(String title, List<JudgedArticle> articles, double acceptance) {
    StringBuilder text = new StringBuilder();
    line(text, title + ": " + articles.size() + " articles");
    line(text, " ".repeat(23) + "lenient P     R     F1     strict P     R     F1");
    scores(text, "rules alone", Accuracy.of(articles, JudgedArticle::toldByHand));
    scores(
        text,
        String.format(Locale.ROOT, "model, from %.2f", acceptance),
        Accuracy.of(articles, article -> article.told(acceptance)));
    for (double alert : ALERTS) {
      scores(
          text,
          String.format(Locale.ROOT, "  alerted from %.2f", alert),
          Accuracy.of(articles, article -> article.told(alert)));
    }
    Reliability reliability = Reliability.of(articles);
    line(text, "probability            readings   said  right");
    for (Reliability.Bin bin : reliability.bins()) {
      line(
          text,
          String.format(
              Locale.ROOT,
              "  from %.2f %20d  %.3f  %.3f",
              bin.from(),
              bin.readings(),
              bin.said(),
              bin.share()));
    }
    line(text, String.format(Locale.ROOT, "Brier score %.4f", reliability.brier()));
    return text.toString();
  }

  private static void scores(StringBuilder text, String name, Accuracy accuracy) {
    line(
        text,
        String.format(
            Locale.ROOT,
            "%-22s    %s        %s",
            name,
            scores(accuracy.lenient()),
            scores(accuracy.strict())));
  }

  private static String scores(Counts counts) {
    return String.format(
        Locale.ROOT, "%.3f %.3f %.3f", counts.precision(), counts.recall(), counts.f1());
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }
}
