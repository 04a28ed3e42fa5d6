package org.vigia.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vigia.runtime.config.ConfigLoader;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A setting in {@code deploy/} that names no key would be ignored without a word. */
final class DeployFilesTest {
  private static final Path ROOT = Path.of("../..");
  private static final Pattern VARIABLE = Pattern.compile("\\bVIGIA_[A-Z_]+");

  /** Of the launcher and of compose, not of the program. */
  private static final Set<String> NOT_KEYS =
      Set.of("VIGIA_IMAGE", "VIGIA_JAVA_OPTS", "VIGIA_JAVA_HOME");

  @Test
  void everyVariableNamesAKey() throws IOException {
    // given
    Set<String> keys = variablesOfAllKeys();

    // when
    Set<String> used = new TreeSet<>();
    for (Path file : deployFiles()) {
      VARIABLE.matcher(Files.readString(file)).results().map(MatchResult::group).forEach(used::add);
    }
    used.removeAll(NOT_KEYS);

    // then
    assertThat(used).contains("VIGIA_KAFKA_BOOTSTRAPSERVERS").isSubsetOf(keys);
  }

  @Test
  void theImagesConfigurationIsValid() {
    var config = new ConfigLoader(java.util.Map.of()).load(ROOT.resolve("deploy/image/vigia.yaml"));

    assertThat(config.web().address().getPort()).isEqualTo(8080);
  }

  @Test
  void theTrialAsksOnlyItsOwnOutlet() {
    var config = new ConfigLoader(java.util.Map.of()).load(ROOT.resolve("deploy/trial/vigia.yaml"));

    assertThat(config.sources())
        .isNotEmpty()
        .allSatisfy(source -> assertThat(source.url().getHost()).isEqualTo("127.0.0.1"));
  }

  private static Set<Path> deployFiles() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve("deploy"))) {
      Set<Path> all = new TreeSet<>(files.filter(Files::isRegularFile).toList());
      all.add(ROOT.resolve("docker-compose.yml"));
      all.add(ROOT.resolve(".env.example"));
      return all;
    }
  }

  private static Set<String> variablesOfAllKeys() {
    try (InputStream in =
        Objects.requireNonNull(ConfigLoader.class.getResourceAsStream("vigia-defaults.yaml"))) {
      Set<String> variables = new TreeSet<>();
      collect(new YAMLMapper().readTree(in), "VIGIA", variables);
      return variables;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void collect(JsonNode node, String prefix, Set<String> variables) {
    node.properties()
        .forEach(entry -> {
          String name = prefix + "_" + entry.getKey().toUpperCase(Locale.ROOT);
          variables.add(name);
          collect(entry.getValue(), name, variables);
        });
  }
}
