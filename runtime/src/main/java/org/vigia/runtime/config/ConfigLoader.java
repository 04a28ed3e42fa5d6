package org.vigia.runtime.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.vigia.contract.JsonProblem;
import org.vigia.contract.RecordNullness;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the configuration: the file over the defaults, environment variables over the file.
 *
 * <p>Unknown keys, duplicate keys and values of the wrong type fail with a {@link ConfigException}
 * that names key, value, file and line.
 */
public final class ConfigLoader {
  private static final String DEFAULTS = "vigia-defaults.yaml";
  private static final JsonMapper BINDER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .annotationIntrospector(
              AnnotationIntrospector.pair(
                  new RecordNullness(VigiaConfig.class), new JacksonAnnotationIntrospector()))
          .addModule(
              new SimpleModule().addDeserializer(java.time.Duration.class, new DurationReader()))
          .build();

  private final Map<String, String> environment;

  /**
   * @param environment variables of the process; those that start with {@code VIGIA_} and name a
   *     key override it
   */
  public ConfigLoader(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /** The defaults, with the environment over them. */
  public VigiaConfig defaults() {
    return bind(YamlTree.empty("the defaults"));
  }

  /**
   * The configuration in a file.
   *
   * @throws ConfigException if the file cannot be read or says something that cannot be
   */
  public VigiaConfig load(Path file) {
    String text;
    try {
      text = Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new ConfigException(file + ": there is no such file; name another with --config", e);
    } catch (CharacterCodingException e) {
      throw new ConfigException(file + ": is not a text file in UTF-8", e);
    } catch (IOException e) {
      String why =
          Files.isDirectory(file)
              ? "is a folder; name the file in it"
              : "cannot be read (" + e.getMessage() + ")";
      throw new ConfigException(file + ": " + why, e);
    }
    return parse(text, file.toString());
  }

  /** The configuration in a text; {@code name} stands for the file in messages. */
  public VigiaConfig parse(String text, String name) {
    return bind(YamlTree.parse(text, name));
  }

  private VigiaConfig bind(YamlTree given) {
    YamlTree defaults = YamlTree.parse(defaultsText(), DEFAULTS);
    given.requireKeysOf(defaults);
    given.requireItemKeys("sources", SourceConfig.class);
    ObjectNode merged = Overlay.merge(defaults.root(), given.root());
    Map<String, String> variables = EnvironmentOverlay.apply(merged, environment);
    defaultStore(merged);
    try {
      return BINDER.treeToValue(merged, VigiaConfig.class);
    } catch (JacksonException e) {
      throw new ConfigException(explain(e, given, variables), e);
    }
  }

  /** A database that nobody placed elsewhere lives with the other data. */
  private static void defaultStore(ObjectNode merged) {
    if (merged.path("store").isNull()) {
      merged.put(
          "store", "jdbc:sqlite:" + Path.of(merged.path("data").asString("data"), "alerts.db"));
    }
  }

  private static String explain(JacksonException e, YamlTree given, Map<String, String> variables) {
    JsonProblem problem = JsonProblem.of(e);
    // What a record's own check says starts with the key, where it concerns one.
    String first = problem.reason().split(" ", 2)[0];
    boolean namesKey = problem.sentence() && first.startsWith(problem.path());
    String key = namesKey ? first : problem.path();
    String variable = variables.get(key);
    return (variable == null ? given.where(key) : "environment variable " + variable + ": ")
        + (problem.sentence() ? problem.reason() : problem);
  }

  private static String defaultsText() {
    try (InputStream in =
        Optional.ofNullable(ConfigLoader.class.getResourceAsStream(DEFAULTS))
            .orElseThrow(() -> new IllegalStateException(DEFAULTS + " is not on the class path"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
