package org.vigia.evaluation.confidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vigia.enrich.statistic.ConfidenceModel;
import org.vigia.evaluation.learn.SetKind;

/** Learns the confidence model from examples. Deterministic. */
public final class Trainer {
  /** Chosen by the log loss on held-out articles; 6 to 20 are as good. */
  private static final double PENALTY = 12;

  /** What sets apart a known set must cost less than to explain it by traits. */
  private static final double SET_PENALTY = 2.4;

  private static final double BIAS_PENALTY = 0.001;

  /** What is rarer says nothing. */
  private static final int RAREST = 3;

  private static final String SET = "(set) ";

  private Trainer() {}

  /**
   * The model that fits the articles best.
   *
   * @param acceptance probability below which a reading is not told
   */
  public static ConfidenceModel train(List<Article> articles, double acceptance) {
    Map<String, Integer> indices = indices(articles);
    double[] penalties = new double[indices.size()];
    indices.forEach((name, index) -> penalties[index] = penalty(name));
    List<LogisticRegression.Row> rows = new ArrayList<>();
    for (Article article : articles) {
      for (Example example : article.examples()) {
        List<Integer> features =
            names(article, example).stream().map(indices::get).filter(Objects::nonNull).toList();
        SetKind kind = article.kind();
        rows.add(
            new LogisticRegression.Row(features, kind.optimism(), example.strict(), kind.weight()));
      }
    }
    double[] weights = LogisticRegression.fit(rows, penalties);
    SortedMap<String, Double> model = new TreeMap<>();
    indices.forEach((name, index) -> {
      double weight = rounded(weights[index]);
      if (!name.startsWith(SET) && (weight != 0 || name.equals(ConfidenceModel.BIAS))) {
        model.put(name, weight);
      }
    });
    model.put(ConfidenceModel.ACCEPTANCE, acceptance);
    return new ConfidenceModel(model);
  }

  private static double penalty(String name) {
    return name.equals(ConfidenceModel.BIAS)
        ? BIAS_PENALTY
        : name.startsWith(SET) ? SET_PENALTY : PENALTY;
  }

  private static Map<String, Integer> indices(List<Article> articles) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    for (Article article : articles) {
      for (Example example : article.examples()) {
        names(article, example).forEach(name -> counts.merge(name, 1, Integer::sum));
      }
    }
    Map<String, Integer> indices = new HashMap<>();
    counts.forEach((name, count) -> {
      if (count >= RAREST || name.equals(ConfidenceModel.BIAS)) {
        indices.put(name, indices.size());
      }
    });
    return indices;
  }

  private static List<String> names(Article article, Example example) {
    List<String> names = new ArrayList<>(example.traits());
    names.add(ConfidenceModel.BIAS);
    if (article.kind() != SetKind.BLIND) {
      names.add(SET + (article.kind() == SetKind.PASSAGES ? SetKind.PASSAGES : article.set()));
    }
    return names;
  }

  /** Four decimals are as much as is known, and make a file that can be read. */
  private static double rounded(double weight) {
    return Math.round(weight * 1e4) / 1e4;
  }
}
