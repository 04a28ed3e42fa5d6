package org.vigia.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NumberSpecsTest {
  @TempDir Path specs;

  @Test
  void aCaseFailsThatIsReadOtherwiseOrNotAtAllAndPowersAreSetAside() throws IOException {
    // given one case that is right, one that expects what is not there, and one power
    write(
        "English",
        "NumberModel",
        """
        [{"Input": "sixty cells", "Results": [
           {"Text": "sixty", "Resolution": {"value": "60"}}]},
         {"Input": "no cell at all", "Results": [
           {"Text": "all", "Resolution": {"value": "7"}}]},
         {"Input": "3^4", "Results": [
           {"Text": "3^4", "Resolution": {"value": "81"}}]}]
        """);
    // and bounds of which one is open where it must not be
    write(
        "English",
        "NumberRangeModel",
        """
        [{"Input": "more than 60 cells", "Results": [
           {"Text": "more than 60", "Resolution": {"value": "(60,)"}}]},
         {"Input": "at least 60 cells", "Results": [
           {"Text": "at least 60", "Resolution": {"value": "(60,)"}}]},
         {"Input": "60 cells", "Results": []}]
        """);
    write("Spanish", "NumberModel", "[]");
    write("Spanish", "NumberRangeModel", "[]");
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    NumberSpecs.run(specs, true, new PrintStream(out, true, StandardCharsets.UTF_8));

    assertThat(out.toString(StandardCharsets.UTF_8))
        .containsPattern("en NumberModel +cases +2 +passed +1 +share 0.500 +set aside +1")
        .containsPattern("en NumberRangeModel +cases +3 +passed +2")
        .contains("no cell at all", "at least 60 cells")
        .doesNotContain("sixty cells");
  }

  private void write(String language, String model, String json) throws IOException {
    Path folder = Files.createDirectories(specs.resolve("Number").resolve(language));
    Files.writeString(folder.resolve(model + ".json"), json);
  }
}
