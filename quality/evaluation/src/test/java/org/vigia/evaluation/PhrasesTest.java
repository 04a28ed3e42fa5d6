package org.vigia.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigia.enrich.analysis.DocumentReader;
import org.vigia.standalone.evaluate.EvaluateRunner;
import org.vigia.standalone.evaluate.Evaluation;
import org.vigia.standalone.evaluate.GoldSet;
import org.vigia.standalone.evaluate.PipelineAnnotator;

/**
 * That the ways of telling a figure that were once read right are still read right: one passage a
 * line, with the statistics that it tells. {@code -Dvigia.floor=update} makes what is reached now
 * the floor.
 */
class PhrasesTest {
  private static final Path PHRASES = Path.of("src/test/resources/phrases");
  private static final boolean UPDATE = "update".equals(System.getProperty("vigia.floor"));

  private static DocumentReader reader;

  @BeforeAll
  static void load() {
    reader = DocumentReader.load();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "en",
        "es",
        "second-en",
        "second-es",
        "third-en",
        "third-es",
        "fourth-en",
        "fourth-es",
        "press-en",
        "press-es",
        "place-en",
        "place-es",
        "fifth-en",
        "fifth-es",
        "sixth-en",
        "sixth-es",
        "apart-en",
        "apart-es"
      })
  void noWayOfTellingIsLost(String bank) {
    EvaluateRunner runner =
        new EvaluateRunner(new PipelineAnnotator(reader), Optional.empty(), (_, _) -> {});
    Path floor = PHRASES.resolve(bank + ".floor.json");

    Evaluation reached =
        runner.run(
            new GoldSet(PhraseBank.read(PHRASES.resolve(bank + ".tsv")), Optional.empty()),
            Optional.empty());

    if (UPDATE) {
      ScoreFloor.write(floor, reached);
    }
    assertThat(ScoreFloor.read(floor).under(reached)).isEmpty();
  }
}
