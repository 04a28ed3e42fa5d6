package org.vigia.runtime.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
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
    } catch (IOException e) {
      throw new ConfigException(
          file + ": cannot be read as UTF-8 text (" + e.getMessage() + ")", e);
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
    ObjectNode merged = Overlay.merge(defaults.root(), given.root());
    EnvironmentOverlay.apply(merged, environment);
    defaultStore(merged);
    try {
      return BINDER.treeToValue(merged, VigiaConfig.class);
    } catch (JacksonException e) {
      throw new ConfigException(explain(e, given), e);
    }
  }

  /** A database that nobody placed elsewhere lives with the other data. */
  private static void defaultStore(ObjectNode merged) {
    if (merged.path("store").isNull()) {
      merged.put(
          "store", "jdbc:sqlite:" + Path.of(merged.path("data").asString("data"), "alerts.db"));
    }
  }

  private static String explain(JacksonException e, YamlTree given) {
    String path = e instanceof DatabindException d ? YamlTree.path(d.getPath()) : "";
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String reason =
        cause instanceof JacksonException j
            ? shortened(j.getOriginalMessage())
            : String.valueOf(cause.getMessage());
    return given.where(path) + (path.isEmpty() ? "" : path + ": ") + reason;
  }

  /** Jackson's messages end in hints for programmers that an operator cannot use. */
  private static String shortened(String message) {
    if (message.startsWith("Unrecognized property")) {
      return "unknown key "
          + message.substring(
              message.indexOf('"'), message.indexOf('"', message.indexOf('"') + 1) + 1);
    }
    String plain =
        message.replaceFirst(
            "^Cannot deserialize value of type `[^`]*` from [A-Za-z ]+ ", "cannot use ");
    return plain.replaceFirst(
        "^(cannot use \"[^\"]*\"): not one of the values accepted for Enum class: ",
        "$1, only one of ");
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
