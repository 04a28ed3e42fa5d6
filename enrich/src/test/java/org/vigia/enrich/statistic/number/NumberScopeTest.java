package org.vigia.enrich.statistic.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigia.contract.Language;

final class NumberScopeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | one guard waited        | 1
          en | the one who waited      |
          en | it fell to -7 degrees   | -7
          en | minus forty             | -40
          en | a quarter               | 0.25
          en | eight twenty-fifths     | 0.32
          en | sixty and two fifths    | 60.4
          en | 7 over 8                | 0.875
          en | a record of .625        | 0.625
          es | un guardia esperaba     | 1
          es | menos cuarenta          | -40
          es | al menos cuarenta       | 40
          es | nueve veinteavos        | 0.45
          es | seis con tres cuartos   | 6.75
          es | ocho con veinte         | 8.2
          es | tres milésimas          | 0.003
          """)
  void everyNumberTakesInWhatThePressDoesNotCountWith(
      String language, String sentence, BigDecimal expected) {
    List<Figure> figures = read(NumberScope.EVERY_NUMBER, language, sentence);

    if (expected == null) {
      assertThat(figures).isEmpty();
      return;
    }
    assertThat(figures).hasSize(1);
    Figure figure = figures.getFirst();
    assertThat(figure.ratio() == null ? figure.value() : figure.ratio())
        .isEqualByComparingTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | one guard waited
          en | a quarter past
          es | un guardia esperaba
          es | el cuarto de al lado
          """)
  void thePressCountsWithNeitherArticlesNorLooseFractions(String language, String sentence) {
    assertThat(read(NumberScope.PRESS, language, sentence)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | C$2 million                   | CAD
          en | $2 million                    | USD
          en | 12 million Canadian dollars   | CAD
          en | HK $3.7 billion               | HKD
          en | €3m                           | EUR
          es | C$2 millones                  | NIO
          es | Q38 millones                  | GTQ
          es | US$ 6 millones                | USD
          es | 6 millones de dólares         | USD
          es | 30 millones de pesos chilenos | CLP
          es | 450 mil lempiras              | HNL
          """)
  void aSumKeepsItsCurrency(String language, String sentence, String currency) {
    List<Figure> figures = read(NumberScope.PRESS, language, sentence);

    assertThat(figures).hasSize(1);
    assertThat(figures.getFirst().kind()).isEqualTo(FigureKind.MONEY);
    assertThat(figures.getFirst().currency()).isEqualTo(currency);
  }

  private static List<Figure> read(NumberScope scope, String id, String sentence) {
    Language language = Language.ofId(id);
    return new FigureReader(scope)
        .read(
            WordSplitter.split(sentence, 0, sentence.length()),
            language,
            SeparatorStyle.of(sentence, language, null));
  }
}
