package org.vigia.evaluation;

import java.nio.file.Path;
import java.util.stream.Stream;

/** Our own annotated sets of articles. */
final class OwnSets {
  static final Path FOLDER = Path.of("src/test/resources/gold");

  private OwnSets() {}

  static Stream<String> names() {
    return Stream.of(
        "house",
        "plain",
        "second",
        "broad",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "law",
        "law-apart");
  }
}
