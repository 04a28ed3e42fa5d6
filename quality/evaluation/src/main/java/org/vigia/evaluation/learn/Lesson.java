package org.vigia.evaluation.learn;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;

/** Something that is learned from annotated sets. */
public interface Lesson {
  /** Learns, and prints what it is worth on what was held out. */
  void learn(PrintWriter out);

  /**
   * Writes what was learned.
   *
   * @param project the project's folder
   * @throws IOException if a file cannot be written
   */
  void write(Path project) throws IOException;
}
