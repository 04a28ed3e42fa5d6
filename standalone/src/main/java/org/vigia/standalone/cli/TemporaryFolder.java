package org.vigia.standalone.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.vigia.runtime.OperatorException;
import org.vigia.standalone.node.Progress;

/** A folder for the data of one run, deleted with everything in it. */
final class TemporaryFolder implements AutoCloseable {
  private final Path path;
  private final Progress console;

  private TemporaryFolder(Path path, Progress console) {
    this.path = path;
    this.console = console;
  }

  /**
   * Makes one.
   *
   * @param name what its name begins with
   * @param whose whose data it is for, in a sentence
   * @throws OperatorException if there is no place for it
   */
  static TemporaryFolder make(String name, String whose, Progress console) {
    try {
      return new TemporaryFolder(Files.createTempDirectory(name), console);
    } catch (IOException e) {
      throw new OperatorException(
          "cannot make a folder for the data of "
              + whose
              + " in "
              + System.getProperty("java.io.tmpdir")
              + " ("
              + e.getMessage()
              + "); check free space, or set VIGIA_JAVA_OPTS=-Djava.io.tmpdir=FOLDER",
          e);
    }
  }

  Path path() {
    return path;
  }

  /** Deletes it; what cannot be deleted is told. */
  @Override
  public synchronized void close() {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      console.step(
          "could not delete " + path + " (" + e.getMessage() + "); it is no longer needed");
    }
  }
}
