package org.vigia.evaluation.confidence;

import java.util.List;
import org.vigia.enrich.statistic.ConfidenceModel;
import org.vigia.evaluation.learn.SetKind;

/** What a confidence model is worth on articles that it has not learned from. */
public final class ConfidenceReport {
  private ConfidenceReport() {}

  /** Probability from which readings are best told: that with the best F1 on held-out articles. */
  public static double acceptance(List<JudgedArticle> heldOut) {
    return Acceptance.best(heldOut);
  }

  /** Known and blind sets for themselves. */
  public static String heldOut(List<JudgedArticle> judged, double acceptance) {
    StringBuilder text = new StringBuilder();
    for (SetKind kind : List.of(SetKind.KNOWN, SetKind.BLIND)) {
      List<JudgedArticle> ofKind =
          judged.stream().filter(article -> article.article().kind() == kind).toList();
      if (!ofKind.isEmpty()) {
        text.append(Report.of("Held-out articles of sets that are " + kind, ofKind, acceptance))
            .append('\n');
      }
    }
    return text.toString();
  }

  /** By a model that has learned from other articles. */
  public static String of(
      String title, List<Article> articles, ConfidenceModel model, double acceptance) {
    return Report.of(
        title,
        articles.stream().map(article -> JudgedArticle.of(article, model)).toList(),
        acceptance);
  }
}
