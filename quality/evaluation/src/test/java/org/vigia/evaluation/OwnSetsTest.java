package org.vigia.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigia.enrich.analysis.DocumentReader;
import org.vigia.standalone.evaluate.EvaluateRunner;
import org.vigia.standalone.evaluate.Evaluation;
import org.vigia.standalone.evaluate.GoldSet;
import org.vigia.standalone.evaluate.PipelineAnnotator;

/**
 * That what was once read right in our own annotated sets is still read right. {@code
 * -Dvigia.floor=update} makes what is reached now the floor.
 */
class OwnSetsTest {
  private static final boolean UPDATE = "update".equals(System.getProperty("vigia.floor"));

  private static DocumentReader reader;

  @BeforeAll
  static void load() {
    reader = DocumentReader.load();
  }

  @ParameterizedTest
  @MethodSource("org.vigia.evaluation.OwnSets#names")
  void noScoreFalls(String set) {
    Path floor = OwnSets.FOLDER.resolve(set + ".floor.json");
    EvaluateRunner runner =
        new EvaluateRunner(new PipelineAnnotator(reader), Optional.empty(), (_, _) -> {});

    Evaluation reached = runner.run(GoldSet.read(OwnSets.FOLDER.resolve(set)), Optional.empty());

    if (UPDATE) {
      ScoreFloor.write(floor, reached);
    }
    assertThat(ScoreFloor.read(floor).under(reached)).isEmpty();
  }
}
