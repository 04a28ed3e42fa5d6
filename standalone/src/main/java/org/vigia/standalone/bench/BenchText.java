package org.vigia.standalone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vigia.runtime.OperatorException;

/**
 * A text to read.
 *
 * @param title its first line
 * @param body the rest
 */
public record BenchText(String title, String body) {
  /**
   * The {@code .txt} files of a folder and of the folders in it, by name.
   *
   * @throws OperatorException if there is none, or one cannot be read
   */
  public static List<BenchText> of(Path folder) {
    List<BenchText> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        String text = Files.readString(file).strip();
        if (!text.isEmpty()) {
          int end = Math.max(0, text.indexOf('\n'));
          texts.add(new BenchText(text.substring(0, end).strip(), text.substring(end).strip()));
        }
      }
    } catch (IOException e) {
      throw new OperatorException(folder + ": cannot be read (" + e.getMessage() + ")", e);
    }
    if (texts.isEmpty()) {
      throw new OperatorException(folder + ": holds no .txt file with a text in it");
    }
    return texts;
  }

  /** Title and body as one. */
  String whole() {
    return title.isEmpty() ? body : title + "\n\n" + body;
  }
}
