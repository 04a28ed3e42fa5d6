package org.vigia.enrich.statistic.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigia.contract.Language;

final class FigureReaderTest {
  private final FigureReader reader = new FigureReader();

  static Stream<String> cases() throws IOException {
    String name = "/org/vigia/enrich/statistic/figures.txt";
    try (InputStream in =
        Objects.requireNonNull(FigureReaderTest.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readsTheFiguresOfASentence(String line) {
    List<String> columns = List.of(line.split("\\|", -1));
    Language language = Language.ofId(columns.get(0).strip());
    String sentence = columns.get(1).strip();

    assertThat(figures(sentence, language)).isEqualTo(columns.get(2).strip());
  }

  @Test
  void theDocumentsOwnNumbersDecideTheSeparators() {
    // given an article that writes 1.9 % with a point
    String text = "La tasa es de 1.9 % y hay 110,000 presos.";

    // then the comma stands between thousands, whatever the language's habit
    assertThat(SeparatorStyle.of(text, Language.SPANISH, null))
        .isEqualTo(SeparatorStyle.COMMA_GROUPS);
    assertThat(SeparatorStyle.of("Son 88.000, el 1,9 %.", Language.SPANISH, null))
        .isEqualTo(SeparatorStyle.POINT_GROUPS);
  }

  @Test
  void theOutletsLocaleDecidesWhereTheTextDoesNot() {
    assertThat(SeparatorStyle.of("Son 300.", Language.SPANISH, "es-SV"))
        .isEqualTo(SeparatorStyle.COMMA_GROUPS);
    assertThat(SeparatorStyle.of("Son 300.", Language.SPANISH, "es-ES"))
        .isEqualTo(SeparatorStyle.POINT_GROUPS);
  }

  private String figures(String sentence, Language language) {
    List<Word> words = WordSplitter.split(sentence, 0, sentence.length());
    return reader.read(words, language, SeparatorStyle.of(sentence, language, null)).stream()
        .map(FigureReaderTest::shown)
        .collect(Collectors.joining("; "));
  }

  private static String shown(Figure figure) {
    String high = figure.high() == null ? "" : ".." + figure.high().toPlainString();
    return figure.comparator().id()
        + " "
        + figure.value().toPlainString()
        + high
        + " "
        + figure.kind();
  }
}
