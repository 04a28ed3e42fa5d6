package org.vigia.standalone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.vigia.enrich.analysis.DocumentReader;
import org.vigia.enrich.analysis.Reading;
import org.vigia.enrich.text.Sentence;
import org.vigia.runtime.OperatorException;
import org.vigia.standalone.node.Progress;

/** How fast enrichment reads, on one thread. */
public final class EnrichBench {
  private static final LocalDate ANY_DAY = LocalDate.of(2025, 6, 1);

  private EnrichBench() {}

  /** The median round. */
  public record Result(int documents, long tokens, double vigiaTokensPerSecond) {}

  /**
   * Reads all texts of a folder {@code rounds} times, after one round to warm up.
   *
   * @throws OperatorException if the folder holds no text
   */
  public static Result run(Path folder, int rounds, Progress progress) {
    List<String> texts = texts(folder);
    progress.step("loading the language models");
    DocumentReader reader = DocumentReader.load();
    progress.step("warming up on " + texts.size() + " documents");
    long tokens = round(reader, texts);
    double[] perSecond = new double[Math.max(1, rounds)];
    for (int i = 0; i < perSecond.length; i++) {
      long start = System.nanoTime();
      round(reader, texts);
      perSecond[i] = tokens * 1e9 / (System.nanoTime() - start);
    }
    Arrays.sort(perSecond);
    return new Result(texts.size(), tokens, perSecond[perSecond.length / 2]);
  }

  private static long round(DocumentReader reader, List<String> texts) {
    long tokens = 0;
    for (String text : texts) {
      int end = Math.max(0, text.indexOf('\n'));
      Reading reading =
          reader.read(text.substring(0, end).strip(), text.substring(end).strip(), ANY_DAY, null);
      for (Sentence sentence : reading.text().sentences()) {
        tokens += sentence.tokens().size();
      }
    }
    return tokens;
  }

  private static List<String> texts(Path folder) {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        texts.add(Files.readString(file));
      }
    } catch (IOException e) {
      throw new OperatorException(folder + ": cannot be read (" + e.getMessage() + ")", e);
    }
    if (texts.isEmpty()) {
      throw new OperatorException(folder + ": holds no .txt file");
    }
    return texts;
  }
}
