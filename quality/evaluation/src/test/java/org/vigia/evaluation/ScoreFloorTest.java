package org.vigia.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigia.standalone.evaluate.Counts;
import org.vigia.standalone.evaluate.Evaluation;
import org.vigia.standalone.evaluate.Score;
import org.vigia.standalone.evaluate.Scores;

class ScoreFloorTest {
  @TempDir Path folder;

  @Test
  void names_what_fell_under_the_floor_and_nothing_else() {
    Path file = folder.resolve("floor.json");
    ScoreFloor.write(file, reached(new Counts(8, 1, 1)));
    ScoreFloor floor = ScoreFloor.read(file);

    assertThat(floor.under(reached(new Counts(8, 1, 1)))).isEmpty();
    assertThat(floor.under(reached(new Counts(9, 0, 0)))).isEmpty();
    assertThat(floor.under(reached(new Counts(7, 2, 2))))
        .containsExactly(
            "all languages, topics: F1 0.7778 is under 0.8889",
            "es, topics: F1 0.7778 is under 0.8889");
  }

  private static Evaluation reached(Counts topics) {
    Scores scores = new Scores(Map.of(Score.TOPICS, topics), List.of());
    return new Evaluation(1, scores, Map.of("es", scores), Optional.empty(), 0);
  }
}
