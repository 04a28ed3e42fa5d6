package org.vigia.runtime.learned;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Learned weights as a file: a trait, a tab and its weight a line. */
public final class WeightFile {
  private WeightFile() {}

  /**
   * The weights in a file on the class path.
   *
   * @throws IllegalStateException if it is missing or a line has another shape
   */
  public static SortedMap<String, Double> read(String resource) {
    return parse(lines(resource));
  }

  /**
   * The lines of a file on the class path.
   *
   * @throws IllegalStateException if it is missing
   */
  public static List<String> lines(String resource) {
    try (InputStream in = WeightFile.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + resource);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return lines.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  /**
   * The weights in lines.
   *
   * @throws IllegalStateException if a line has another shape
   */
  public static SortedMap<String, Double> parse(List<String> lines) {
    SortedMap<String, Double> weights = new TreeMap<>();
    for (String line : lines) {
      int tab = line.lastIndexOf('\t');
      if (tab < 0) {
        throw new IllegalStateException("not a trait, a tab and a weight: '" + line + "'");
      }
      weights.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
    }
    return weights;
  }

  /** The lines that {@link #parse} reads, sorted. */
  public static List<String> lines(Map<String, Double> weights) {
    return new TreeMap<>(weights)
        .entrySet().stream().map(e -> e.getKey() + "\t" + e.getValue()).toList();
  }
}
