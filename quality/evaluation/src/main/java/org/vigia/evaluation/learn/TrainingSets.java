package org.vigia.evaluation.learn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The annotated sets and banks, and how they may be learned from, as {@code sets.yaml} names them.
 *
 * @param known those that rules were changed by
 * @param blind those that no rule was changed by
 * @param apart those that are counted and never learned from
 */
public record TrainingSets(List<Path> known, List<Path> blind, List<Path> apart) {
  private static final TypeReference<Map<String, List<String>>> SHAPE = new TypeReference<>() {};

  public TrainingSets {
    known = List.copyOf(known);
    blind = List.copyOf(blind);
    apart = List.copyOf(apart);
  }

  /**
   * The sets that a file names, beside which they lie.
   *
   * @throws UncheckedIOException if it cannot be read
   * @throws IllegalArgumentException if one of them is not there
   */
  public static TrainingSets read(Path file) {
    try {
      Map<String, List<String>> named =
          YAMLMapper.builder().build().readValue(Files.readString(file), SHAPE);
      return new TrainingSets(
          paths(file, named, "known"), paths(file, named, "blind"), paths(file, named, "apart"));
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private static List<Path> paths(Path file, Map<String, List<String>> named, String key) {
    List<Path> paths =
        named.getOrDefault(key, List.of()).stream().map(file::resolveSibling).toList();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new IllegalArgumentException(file + " names under " + key + " what is not: " + path);
      }
    }
    return paths;
  }

  /** Those of one form only. */
  public TrainingSets only(Predicate<Path> form) {
    return new TrainingSets(
        known.stream().filter(form).toList(),
        blind.stream().filter(form).toList(),
        apart.stream().filter(form).toList());
  }

  /** Folders of articles. */
  public static boolean isArticles(Path set) {
    return Files.isDirectory(set);
  }

  /** Files of passages with statistics. */
  public static boolean isStatistics(Path set) {
    return set.toString().endsWith(".tsv");
  }

  /** Files of passages with legal developments. */
  public static boolean isLegal(Path set) {
    return isJson(set) && name(set).startsWith("legal");
  }

  /** Files of pieces of which the topics are known. */
  public static boolean isTopics(Path set) {
    return isJson(set) && name(set).startsWith("topics");
  }

  private static boolean isJson(Path set) {
    return set.toString().endsWith(".jsonl");
  }

  private static String name(Path set) {
    return set.getFileName().toString();
  }
}
