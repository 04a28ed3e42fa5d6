package org.vigia.standalone.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.vigia.runtime.config.ConfigLoader;
import org.vigia.runtime.config.VigiaConfig;
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
}
