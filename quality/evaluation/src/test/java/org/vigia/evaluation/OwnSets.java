package org.vigia.evaluation;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.vigia.evaluation.learn.TrainingSets;

/** Our own annotated sets of articles. */
final class OwnSets {
  static final Path FOLDER = Path.of("src/test/resources/gold");

  private OwnSets() {}

  static Stream<String> names() {
    TrainingSets all =
        TrainingSets.read(FOLDER.resolveSibling("sets.yaml")).only(TrainingSets::isArticles);
    return Stream.of(all.known(), all.blind(), all.apart())
        .flatMap(List::stream)
        .map(set -> set.getFileName().toString());
  }
}
