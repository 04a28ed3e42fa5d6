package org.vigia.standalone.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The ids of the shared vocabulary's watch list. */
public final class WatchedEntities {
  private static final String RESOURCE = "watched-entities.txt";

  private WatchedEntities() {}

  /** The ids that the score {@code entities} judges. */
  public static Set<String> ids() {
    try (InputStream in =
            Objects.requireNonNull(
                WatchedEntities.class.getResourceAsStream(RESOURCE),
                RESOURCE + " is not packaged");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
