package org.vigia.standalone.cli;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.vigia.runtime.config.ConfigException;
import org.vigia.runtime.config.ConfigLoader;
import org.vigia.runtime.config.VigiaConfig;
import org.vigia.runtime.kafka.KafkaClients;
import picocli.CommandLine.Option;

/** The option that names the configuration. */
final class ConfigOption {
  private static final Path USUAL = Path.of("vigia.yaml");

  @Option(
      names = {"-c", "--config"},
      paramLabel = "FILE",
      description =
          "the configuration; default: vigia.yaml here, if there is one, else the defaults")
  private @Nullable Path file;

  /** The configuration that the command is to use. */
  VigiaConfig load() {
    ConfigLoader loader = new ConfigLoader(System.getenv());
    if (file != null) {
      return loader.load(file);
    }
    return Files.exists(USUAL) ? loader.load(USUAL) : loader.defaults();
  }

  /**
   * Clients of the Kafka that a configuration names, where an embedded broker would do if named.
   *
   * @throws ConfigException if it names none
   */
  static KafkaClients runningKafka(VigiaConfig settings) {
    return kafka(
        settings,
        "; for a running 'vigia run' that is 127.0.0.1:" + settings.kafka().embeddedPort());
  }

  /**
   * Clients of the Kafka that a configuration names.
   *
   * @throws ConfigException if it names none; {@code hint} says what then
   */
  static KafkaClients kafka(VigiaConfig settings, String hint) {
    String servers =
        settings
            .kafka()
            .cluster()
            .orElseThrow(() -> new ConfigException("set kafka.bootstrapServers" + hint));
    return new KafkaClients(servers, settings.kafka(), new SimpleMeterRegistry());
  }
}
