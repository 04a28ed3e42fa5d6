package org.vigia.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.vigia.runtime.config.ConfigLoader;
import org.vigia.runtime.config.SourceConfig;
import org.vigia.runtime.config.VigiaConfig;

/** The sources that come with the product, used where the configuration names none. */
public final class SourceRegistry {
  private static final String RESOURCE = "registry.yaml";

  private SourceRegistry() {}

  /** The sources to watch. */
  public static List<SourceConfig> sources(VigiaConfig config) {
    return config.sources().isEmpty() ? bundled() : config.sources();
  }

  /** The bundled sources. */
  public static List<SourceConfig> bundled() {
    try (InputStream in = SourceRegistry.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the program");
      }
      String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new ConfigLoader(Map.of()).parse(yaml, RESOURCE).sources();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
