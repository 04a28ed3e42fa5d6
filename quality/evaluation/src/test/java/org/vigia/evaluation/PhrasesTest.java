package org.vigia.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigia.enrich.analysis.DocumentReader;
import org.vigia.standalone.evaluate.EvaluateRunner;
import org.vigia.standalone.evaluate.Evaluation;
import org.vigia.standalone.evaluate.GoldSet;
import org.vigia.standalone.evaluate.PipelineAnnotator;
import tools.jackson.databind.json.JsonMapper;

/**
 * That the ways of telling a figure that were once read right are still read right: one passage a
 * line, with the statistics that it tells. {@code -Dvigia.floor=update} makes what is reached now
 * the floor.
 */
class PhrasesTest {
  private static final Path PHRASES = Path.of("src/test/resources/phrases");
  private static final boolean UPDATE = "update".equals(System.getProperty("vigia.floor"));

  /** Puts a passage on the topic without naming a place or a figure. */
  private static final Map<String, String> TOPIC =
      Map.of(
          "en", "The deportations of migrants go on.",
          "es", "Las deportaciones de migrantes continúan.");

  private static final Map<String, String> HEADLINE = Map.of("en", "News", "es", "Noticias");

  private static DocumentReader reader;

  @TempDir Path folder;

  @BeforeAll
  static void load() {
    reader = DocumentReader.load();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "apart-en", "apart-es"})
  void noWayOfTellingIsLost(String bank) throws IOException {
    String language = bank.substring(bank.length() - 2);
    for (String line : Files.readAllLines(PHRASES.resolve(bank + ".tsv"))) {
      write(Passage.parse(line), language);
    }
    EvaluateRunner runner =
        new EvaluateRunner(new PipelineAnnotator(reader), Optional.empty(), (_, _) -> {});
    Path floor = PHRASES.resolve(bank + ".floor.json");

    Evaluation reached = runner.run(GoldSet.read(folder), Optional.empty());

    if (UPDATE) {
      ScoreFloor.write(floor, reached);
    }
    assertThat(ScoreFloor.read(floor).under(reached)).isEmpty();
  }

  private void write(Passage passage, String language) throws IOException {
    String headline = passage.headline().orElse(HEADLINE.getOrDefault(language, ""));
    String text = headline + "\n\n" + passage.body() + "\n\n" + TOPIC.get(language) + "\n";
    Files.writeString(folder.resolve(passage.id() + ".txt"), text);
    Map<String, Object> gold =
        Map.of(
            "id", passage.id(),
            "lang", language,
            "published", "2025-11-15",
            "source", "phrases",
            "topics", List.of("deportations"),
            "entities", List.of(),
            "instruments", List.of(),
            "principles", List.of(),
            "statistics", passage.statistics(),
            "legal_developments", List.of());
    Files.writeString(
        folder.resolve(passage.id() + ".gold.json"), JsonMapper.shared().writeValueAsString(gold));
  }

  /**
   * A line of a bank: {@code id TAB statistics TAB text}, where the statistics are parted by " ; "
   * and each is {@code indicator comparator value[-high] unit place}; "-" for none.
   */
  private record Passage(
      String id, List<Map<String, Object>> statistics, Optional<String> headline, String body) {
    static Passage parse(String line) {
      List<String> fields = Arrays.asList(line.split("\t", -1));
      String text = fields.get(2);
      int body = text.indexOf(" || ");
      return new Passage(
          fields.get(0),
          fields.get(1).equals("-")
              ? List.of()
              : Arrays.stream(fields.get(1).split(" ; ", -1)).map(s -> statistic(s, text)).toList(),
          body < 0 ? Optional.empty() : Optional.of(text.substring(0, body)),
          body < 0 ? text : text.substring(body + 4));
    }

    private static Map<String, Object> statistic(String told, String text) {
      List<String> parts = Arrays.asList(told.split(" ", -1));
      List<String> values = Arrays.asList(parts.get(2).split("-", -1));
      Map<String, Object> statistic = new java.util.HashMap<>();
      statistic.put("indicator", parts.get(0));
      statistic.put("comparator", parts.get(1));
      statistic.put("value", new java.math.BigDecimal(values.getFirst()));
      statistic.put(
          "value_high", values.size() > 1 ? new java.math.BigDecimal(values.getLast()) : null);
      statistic.put("unit", parts.get(3));
      statistic.put("place", parts.get(4));
      statistic.put("quote", text);
      return statistic;
    }
  }
}
