package org.vigia.standalone.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigia.standalone.evaluate.ArticleSequence.Alert;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluateRunnerTest {
  @TempDir Path folder;

  @BeforeEach
  void twoDocumentsAndASequence() throws IOException {
    write("a.txt", "Ferry\n\nThe ferry took 90 people.");
    write(
        "a.gold.json",
        """
        {"lang": "en", "topics": ["deportations"],
         "statistics": [{"indicator": "people-deported", "value": 90, "unit": "persons", "comparator": "exact", "place": "global"}]}
        """);
    write("b.txt", "Transbordador\n\nEl transbordador llevó a 90 personas.");
    write("b.gold.json", "{\"lang\": \"es\", \"topics\": [\"deportations\", \"cecot\"]}");
    write(
        "sequence.json",
        """
        {"articles": [
          {"doc": "b", "arrives": "2026-03-02T10:00:00Z",
           "alerts": [{"kind": "statistic", "indicator": "people-deported", "place": "global", "value": 90, "novelty": "new"}]},
          {"doc": "a", "arrives": "2026-03-02T11:00:00Z", "alerts": []}]}
        """);
  }

  @Test
  void scores_each_language_and_all_together() {
    EvaluateRunner runner = runner(Optional.empty());

    Evaluation evaluation = runner.run(GoldSet.read(folder), Optional.empty());

    assertThat(evaluation.together().of(Score.TOPICS)).isEqualTo(new Counts(2, 0, 1));
    assertThat(evaluation.byLanguage()).containsOnlyKeys("en", "es");
    assertThat(language(evaluation, "en").of(Score.TOPICS)).isEqualTo(new Counts(1, 0, 0));
    assertThat(language(evaluation, "es").of(Score.TOPICS)).isEqualTo(new Counts(1, 0, 1));
    assertThat(evaluation.together().of(Score.STATISTICS_LENIENT)).isEqualTo(new Counts(0, 0, 1));
    assertThat(evaluation.sequence()).isEmpty();
  }

  @Test
  void shows_articles_of_a_sequence_in_the_order_of_their_coming() {
    List<String> shown = new ArrayList<>();
    NewsJudge judge =
        (document, arrives) -> {
          shown.add(document.name());
          return shown.size() == 1
              ? List.of(Alert.statistic("people-deported", "global", new BigDecimal("90"), "new"))
              : List.of();
        };

    Evaluation evaluation = runner(Optional.of(judge)).run(GoldSet.read(folder), Optional.empty());

    assertThat(shown).containsExactly("b", "a");
    assertThat(evaluation.sequence().orElseThrow().of(Score.ALERTS)).isEqualTo(new Counts(1, 0, 0));
  }

  @Test
  void writes_predictions_that_can_be_read_as_gold_annotations() throws IOException {
    Path out = folder.resolve("out/deep");

    runner(Optional.of((document, arrives) -> List.of(Alert.legal("ruling", "new"))))
        .run(GoldSet.read(folder), Optional.of(out));

    JsonNode written = JsonMapper.shared().readTree(out.resolve("a.json"));
    assertThat(written.propertyNames())
        .contains(
            "id",
            "lang",
            "topics",
            "entities",
            "instruments",
            "principles",
            "statistics",
            "legal_developments");
    Files.move(out.resolve("a.json"), out.resolve("a.gold.json"));
    Files.copy(folder.resolve("a.txt"), out.resolve("a.txt"));
    Files.delete(out.resolve("sequence.json"));
    assertThat(GoldSet.read(out).document("a").expected()).isEqualTo(predicted());
  }

  @Test
  void table_and_json_say_the_same() {
    Evaluation evaluation =
        runner(Optional.of((document, arrives) -> List.of()))
            .run(GoldSet.read(folder), Optional.empty());

    JsonNode json = JsonMapper.shared().readTree(EvaluationReport.json(evaluation));

    assertThat(json.at("/scores/topics/f1").asDouble()).isEqualTo(0.8);
    assertThat(json.at("/languages/es/topics/recall").asDouble()).isEqualTo(0.5);
    assertThat(json.at("/sequence/scores/alerts/fn").asInt()).isEqualTo(1);
    assertThat(json.at("/documents").asInt()).isEqualTo(2);
    assertThat(EvaluationReport.table(evaluation))
        .containsPattern("(?m)^topics +1\\.0000 +0\\.6667 +0\\.8000 +2 +0 +1$")
        .contains("sequence of 2 articles");
    assertThat(EvaluationReport.errors(evaluation))
        .anySatisfy(line -> assertThat(line).startsWith("topics              miss        b "));
  }

  private static Scores language(Evaluation evaluation, String language) {
    return Objects.requireNonNull(evaluation.byLanguage().get(language));
  }

  private static EvaluateRunner runner(Optional<NewsJudge> judge) {
    return new EvaluateRunner(document -> predicted(), judge, (done, of) -> {});
  }

  private static Prediction predicted() {
    return new Prediction(
        List.of("deportations"), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
