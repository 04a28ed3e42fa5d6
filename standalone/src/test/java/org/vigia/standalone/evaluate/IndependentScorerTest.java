package org.vigia.standalone.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds the scorer to the independent one, on randomly damaged copies of the gold annotations. */
class IndependentScorerTest {
  private final Path shared =
      SharedFolder.find().orElseGet(() -> abort("no shared gold sets here"));
  private final Path goldFolder = shared.resolve("gold/dev");
  @TempDir Path out;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void agrees_on_damaged_annotations(long seed) {
    assumeTrue(pythonIsThere(), "no python3 here");
    GoldSet set = GoldSet.read(goldFolder);
    Damage damage = new Damage(new Random(seed));
    EvaluateRunner runner =
        new EvaluateRunner(
            document -> damage.of(document),
            Optional.of(
                (document, arrives) -> damage.of(set.sequence().orElseThrow(), document.name())),
            (done, of) -> {});

    Evaluation evaluation = runner.run(set, Optional.of(out));

    JsonNode ours = JsonMapper.shared().readTree(EvaluationReport.json(evaluation));
    assertThat(ours.get("scores")).isEqualTo(independent(goldFolder.toString(), out.toString()));
    assertThat(ours.at("/sequence/scores"))
        .isEqualTo(
            independent(
                "--sequence", goldFolder.toString(), out.resolve("sequence.json").toString()));
  }

  @Test
  void the_packaged_watch_list_is_that_of_the_vocabulary() throws IOException {
    Set<String> entities = new TreeSet<>();
    Pattern entity = Pattern.compile("^ +([a-z]+:[A-Za-z0-9-]+):.*");
    try (Stream<String> lines = Files.lines(shared.resolve("domain/vocabulary.yaml"))) {
      lines
          .dropWhile(line -> !line.startsWith("entities:"))
          .skip(1)
          .takeWhile(line -> line.isBlank() || line.startsWith(" "))
          .map(entity::matcher)
          .filter(Matcher::matches)
          .forEach(matcher -> entities.add(matcher.group(1)));
    }

    assertThat(WatchedEntities.ids()).containsExactlyInAnyOrderElementsOf(entities);
  }

  private JsonNode independent(String... arguments) {
    String[] command =
        Stream.concat(
                Stream.of("python3", shared.resolve("gold/score.py").toString(), "--json"),
                Stream.of(arguments))
            .toArray(String[]::new);
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      return JsonMapper.shared().readTree(process.getInputStream().readAllBytes()).get("scores");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean pythonIsThere() {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
