package org.vigia.standalone.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An evaluation as a table for people or JSON for machines. */
public final class EvaluationReport {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private EvaluationReport() {}

  /**
   * Precision, recall, F1 and counts of each score: all languages together, then each, then the
   * sequence.
   */
  public static String table(Evaluation evaluation) {
    StringBuilder out = new StringBuilder();
    section(out, "all languages, " + evaluation.documents() + " documents", evaluation.together());
    evaluation.byLanguage().forEach((language, scores) -> section(out, language, scores));
    evaluation
        .sequence()
        .ifPresent(s -> section(out, "sequence of " + evaluation.articles() + " articles", s));
    return out.toString();
  }

  /**
   * {@code scores} as the independent scorer gives them, {@code languages} with the same of each,
   * and {@code sequence} where there is one.
   */
  public static String json(Evaluation evaluation) {
    ObjectNode root = MAPPER.createObjectNode();
    root.set("scores", scores(evaluation.together()));
    root.put("documents", evaluation.documents());
    ObjectNode languages = root.putObject("languages");
    evaluation.byLanguage().forEach((language, scores) -> languages.set(language, scores(scores)));
    evaluation
        .sequence()
        .ifPresent(sequence -> {
          ObjectNode node = root.putObject("sequence");
          node.set("scores", scores(sequence));
          node.put("articles", evaluation.articles());
        });
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
  }

  /** Every miss and false alarm, a line each. */
  public static List<String> errors(Evaluation evaluation) {
    return evaluation.together().plus(evaluation.sequence().orElse(Scores.NONE)).errors().stream()
        .map(ScoringError::toString)
        .toList();
  }

  private static ObjectNode scores(Scores scores) {
    ObjectNode node = MAPPER.createObjectNode();
    scores
        .counts()
        .forEach((score, counts) ->
            node.putObject(score.id())
                .put("precision", Counts.rounded(counts.precision()))
                .put("recall", Counts.rounded(counts.recall()))
                .put("f1", Counts.rounded(counts.f1()))
                .put("tp", counts.tp())
                .put("fp", counts.fp())
                .put("fn", counts.fn()));
    return node;
  }

  private static void section(StringBuilder out, String title, Scores scores) {
    if (!out.isEmpty()) {
      out.append('\n');
    }
    out.append(title).append('\n');
    out.append(
        String.format(
            Locale.ROOT,
            "%-20s %9s %9s %9s %6s %6s %6s\n",
            "score",
            "P",
            "R",
            "F1",
            "tp",
            "fp",
            "fn"));
    for (Map.Entry<Score, Counts> entry : scores.counts().entrySet()) {
      Counts c = entry.getValue();
      out.append(
          String.format(
              Locale.ROOT,
              "%-20s %9.4f %9.4f %9.4f %6d %6d %6d\n",
              entry.getKey().id(),
              Counts.rounded(c.precision()),
              Counts.rounded(c.recall()),
              Counts.rounded(c.f1()),
              c.tp(),
              c.fp(),
              c.fn()));
    }
  }
}
