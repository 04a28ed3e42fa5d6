package org.vigia.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.vigia.contract.Language;
import org.vigia.standalone.evaluate.GoldDocument;
import org.vigia.standalone.evaluate.Prediction;
import org.vigia.standalone.evaluate.Prediction.Statistic;

/**
 * Passages of a few sentences with the statistics that they tell, one a line: {@code id TAB
 * statistics TAB text}. The statistics are parted by " ; " and each is {@code indicator comparator
 * value[-high] unit place}; "-" stands for none. The text may begin with a headline and " || ".
 */
public final class PhraseBank {
  private static final LocalDate PUBLISHED = LocalDate.of(2025, 11, 15);

  private PhraseBank() {}

  /**
   * The passages of a file whose name ends in the language, each as an article of its own that a
   * last sentence puts on the topic without naming a place or a figure.
   *
   * @throws UncheckedIOException if the file cannot be read
   * @throws IllegalArgumentException if a line has another shape
   */
  public static List<GoldDocument> read(Path file) {
    String name = file.getFileName().toString();
    Language language = name.endsWith("es.tsv") ? Language.SPANISH : Language.ENGLISH;
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> !line.isBlank())
          .map(line -> passage(line, language))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private static GoldDocument passage(String line, Language language) {
    List<String> fields = Arrays.asList(line.split("\t", -1));
    if (fields.size() != 3) {
      throw new IllegalArgumentException("not an id, statistics and a text, by tabs: " + line);
    }
    String text = fields.get(2);
    List<Statistic> statistics =
        fields.get(1).equals("-")
            ? List.of()
            : Arrays.stream(fields.get(1).split(" ; ", -1)).map(s -> statistic(s, text)).toList();
    return new GoldDocument(
        fields.get(0),
        language.id(),
        PUBLISHED,
        "phrases",
        Passages.article(text, language),
        new Prediction(
            List.of("deportations"), List.of(), List.of(), List.of(), statistics, List.of()));
  }

  private static Statistic statistic(String told, String text) {
    List<String> parts = Arrays.asList(told.split(" ", -1));
    List<String> values = Arrays.asList(parts.get(2).split("-", -1));
    return new Statistic(
        parts.get(0),
        new BigDecimal(values.getFirst()),
        values.size() > 1 ? new BigDecimal(values.getLast()) : null,
        parts.get(3),
        parts.get(1),
        parts.get(4),
        null,
        null,
        null,
        text);
  }
}
