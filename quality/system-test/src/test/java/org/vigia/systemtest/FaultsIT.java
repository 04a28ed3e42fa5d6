package org.vigia.systemtest;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only the operator can mend ends the process: with one line that says so, and no trace. */
final class FaultsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String CLASS_PATH = System.getProperty("java.class.path");

  @TempDir Path folder;

  private @Nullable VigiaProcess program;

  @AfterEach
  void end() {
    if (program != null && program.lives()) {
      program.kill();
    }
  }

  @Test
  void aDiskThatTakesNoMore() throws IOException {
    // A limit to the size of files stands in for a full disk: writing fails in mid-file.
    List<String> limited = List.of("/bin/sh", "-c", "ulimit -f 400 && exec \"$0\" \"$@\"");

    VigiaProcess vigia = started(limited, CLASS_PATH, "run", "--config", config("127.0.0.1:0"));

    assertThat(vigia.exitCode(PATIENCE)).as(vigia.lastWords()).isEqualTo(1);
    assertThat(lastLine(vigia))
        .startsWith("vigia: ")
        .contains("free space")
        .contains(folder.resolve("data").toString());
    assertThat(vigia.lastWords().lines().filter(line -> line.contains(" ERROR ")))
        .as("the line that helps must not drown")
        .hasSizeLessThanOrEqualTo(6);
  }

  @Test
  void anOutputThatTakesNothing() {
    assumeTrue(Files.exists(Path.of("/dev/full")), "there is no /dev/full here");
    List<String> intoTheVoid = List.of("/bin/sh", "-c", "exec \"$0\" \"$@\" > /dev/full");

    VigiaProcess vigia = started(intoTheVoid, CLASS_PATH, "topics", "describe");

    assertThat(vigia.exitCode(PATIENCE)).isEqualTo(1);
    assertThat(vigia.lastWords()).contains("could not be written").doesNotContain("\n");
  }

  @Test
  void aModelThatIsNotThere() throws IOException {
    String withoutModels =
        Arrays.stream(CLASS_PATH.split(File.pathSeparator))
            .filter(entry -> !entry.contains("enrich-models"))
            .collect(joining(File.pathSeparator));
    Path text = Files.writeString(folder.resolve("a.txt"), "CECOT holds 14,000 people.");

    VigiaProcess vigia = started(List.of(), withoutModels, "tag", text.toString());

    assertThat(vigia.exitCode(PATIENCE)).isEqualTo(1);
    assertThat(vigia.lastWords())
        .startsWith("vigia: a language model cannot be loaded")
        .contains("./mvnw package")
        .doesNotContain("\n");
  }

  @Test
  void aPortThatIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      String address = "127.0.0.1:" + taken.getLocalPort();

      VigiaProcess vigia = started(List.of(), CLASS_PATH, "run", "--config", config(address));

      assertThat(vigia.exitCode(PATIENCE)).as(vigia.lastWords()).isEqualTo(1);
      assertThat(lastLine(vigia)).contains(address).contains("web.listen");
      assertThat(vigia.lastWords()).doesNotContain("\tat ");
    }
  }

  @Test
  void aKafkaThatDoesNotAnswer() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("vigia.yaml"),
            """
            kafka:
              bootstrapServers: "127.0.0.1:1"
              properties: {default.api.timeout.ms: "3000", request.timeout.ms: "2000"}
            data: "%s"
            """
                .formatted(folder.resolve("data")));

    VigiaProcess vigia = started(List.of(), CLASS_PATH, "alerts", "--config", file.toString());

    assertThat(vigia.exitCode(PATIENCE)).as(vigia.lastWords()).isEqualTo(1);
    assertThat(lastLine(vigia)).contains("127.0.0.1:1").contains("kafka.bootstrapServers");
    assertThat(vigia.lastWords()).doesNotContain("\tat ");
  }

  private String config(String listen) throws IOException {
    String text =
        """
        sources: [{id: nowhere, name: Nowhere, url: "http://127.0.0.1:1/rss.xml", kind: feed}]
        kafka: {embeddedPort: 0}
        data: "%s"
        web: {listen: "%s"}
        """
            .formatted(folder.resolve("data"), listen);
    return Files.writeString(folder.resolve("vigia.yaml"), text).toString();
  }

  private VigiaProcess started(List<String> wrapper, String classPath, String... arguments) {
    VigiaProcess vigia =
        VigiaProcess.start(wrapper, classPath, folder.resolve("log.txt"), arguments);
    program = vigia;
    return vigia;
  }

  private static String lastLine(VigiaProcess vigia) {
    String words = vigia.lastWords();
    return words.substring(words.lastIndexOf('\n') + 1);
  }
}
