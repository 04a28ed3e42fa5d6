package org.vigia.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vigia.standalone.evaluate.Evaluation;
import org.vigia.standalone.evaluate.EvaluationReport;
import org.vigia.standalone.evaluate.Scores;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The scores that were reached once and must not be lost again: a committed file in the shape that
 * {@code vigia evaluate --json} prints. Raising it is a change to that file; nothing lowers it by
 * itself.
 */
public final class ScoreFloor {
  /** What an F1 may lose before it counts as lost: the fourth decimal is rounding. */
  private static final double ROUNDING = 0.0005;

  private final JsonNode floor;

  private ScoreFloor(JsonNode floor) {
    this.floor = floor;
  }

  /** Reads a floor. */
  public static ScoreFloor read(Path file) {
    try {
      return new ScoreFloor(JsonMapper.shared().readTree(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes what was reached the new floor. */
  public static void write(Path file, Evaluation reached) {
    try {
      Files.writeString(file, EvaluationReport.json(reached) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each score that is under the floor, in a sentence; none where nothing was lost. */
  public List<String> under(Evaluation reached) {
    List<String> lost = new ArrayList<>();
    compare("all languages", floor.path("scores"), reached.together(), lost);
    for (Map.Entry<String, Scores> language : reached.byLanguage().entrySet()) {
      compare(
          language.getKey(),
          floor.path("languages").path(language.getKey()),
          language.getValue(),
          lost);
    }
    return lost;
  }

  private static void compare(String what, JsonNode floor, Scores reached, List<String> lost) {
    reached
        .counts()
        .forEach((score, counts) -> {
          double wanted = floor.path(score.id()).path("f1").asDouble(0);
          if (counts.f1() < wanted - ROUNDING) {
            lost.add(
                what
                    + ", "
                    + score.id()
                    + ": F1 "
                    + String.format(Locale.ROOT, "%.4f", counts.f1())
                    + " is under "
                    + wanted);
          }
        });
  }
}
