package org.vigia.enrich.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigia.enrich.text.AnnotatedText;
import org.vigia.enrich.text.PlainText;
import org.vigia.enrich.text.ReadingContext;

class TimeReaderTest {
  /** A Thursday. */
  private static final LocalDate PUBLISHED = LocalDate.of(2025, 4, 17);

  private final TimeReader reader = new TimeReader();

  private String read(AnnotatedText text) {
    return reader.read(text, new ReadingContext(PUBLISHED, null)).stream()
        .map(mention -> mention.relation() + " " + mention.date())
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The court ruled on Wednesday.                         | AT 2025-04-16
          The court ruled on Thursday.                          | AT 2025-04-17
          The hearing is scheduled for Monday.                  | AT 2025-04-21
          He was freed last Thursday.                           | AT 2025-04-10
          It was signed on Jan. 29.                             | AT 2025-01-29
          It was signed on Dec. 5.                              | AT 2024-12-05
          It was signed on December 5, 2023, in Kigali.         | AT 2023-12-05
          It was signed on 5 December 2023 in Kigali.           | AT 2023-12-05
          On the 4th of February 2025 he offered cells.         | AT 2025-02-04
          The deadline is until April 23.                       | UNTIL 2025-04-23
          More have been held since March 2022.                 | SINCE 2022-03
          They agreed in March to pay.                          | AT 2025-03
          They agreed in June to pay.                           | AT 2024-06
          On a tour last August he spoke.                       | AT 2024-08
          In 2019 a judge shielded him.                         | AT 2019
          The Alien Enemies Act of 1798 was used.               | ''
          The 1951 Convention forbids it.                       | ''
          It rose by the end of 2023 to nine.                   | BY 2023
          As of Nov. 30, 2024, it was nine.                     | AS_OF 2024-11-30
          Between Jan. 20 and the end of October 2024 they flew. | SINCE 2025-01-20; UNTIL 2024-10
          They came in mid-March by plane.                      | AT 2025-03
          They came in early February by plane.                 | AT 2025-02
          On April 4 she ruled, and six days later he did.      | AT 2025-04-04; AT 2025-04-10
          Filed on Feb. 12. Three days earlier a judge spoke.   | AT 2025-02-12; AT 2025-02-09
          She ruled on April 4. The next week he left.          | AT 2025-04-04
          The bill came in March. By the end of that month it was due. | AT 2025-03; BY 2025-03
          It was last month that they left.                     | AT 2025-03
          It was last year that they left.                      | AT 2024
          Last summer they left.                                | AT 2024
          They left two days ago.                               | AT 2025-04-15
          They left three months ago.                           | AT 2025-01
          The judge may fall ill.                               | ''
          The march on the capital went on.                     | ''
          They filed yesterday and won today.                   | AT 2025-04-16; AT 2025-04-17
          The order of 2025-03-15 stands.                       | AT 2025-03-15
          After June 23, 2024, it was on hold.                  | AFTER 2024-06-23
          The court will rule in May after a hearing.           | AT 2025-05
          The policy of July of last year remains.              | AT 2024-07
          """)
  void readsEnglish(String sentence, String expected) {
    assertThat(read(PlainText.english(sentence))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          El tribunal falló el miércoles.                         | AT 2025-04-16
          La audiencia será el lunes.                             | AT 2025-04-21
          El fallo llegó el pasado 7 de abril.                    | AT 2025-04-07
          El fallo llegó el 5 de diciembre.                       | AT 2024-12-05
          Fue decretado el 27 de marzo de 2022.                   | AT 2022-03-27
          Fue decretado el domingo 27 de marzo de 2022.           | AT 2022-03-27
          Rige desde el 1 de mayo del año pasado.                 | SINCE 2024-05-01
          Rige desde el primero de enero.                         | SINCE 2025-01-01
          En febrero reformaron la ley.                           | AT 2025-02
          En junio reformaron la ley.                             | AT 2024-06
          Hasta diciembre de 2023 hubo nueve.                     | UNTIL 2023-12
          A finales de 2023 hubo nueve.                           | AT 2023
          Al 30 de noviembre de 2024 hubo nueve.                  | AS_OF 2024-11-30
          La Ley de Enemigos Extranjeros de 1798 fue invocada.    | ''
          El país la ratificó en 1978.                            | AT 1978
          El mes pasado partieron.                                | AT 2025-03
          El año pasado partieron.                                | AT 2024
          Este año partieron.                                     | AT 2025
          Hace tres meses partieron.                              | AT 2025-01
          Falló el 4 de abril y seis días después la confirmó.    | AT 2025-04-04; AT 2025-04-10
          Falló el 4 de abril. La víspera hubo protesta.          | AT 2025-04-04; AT 2025-04-03
          Falló el 4 de abril. Al día siguiente hubo protesta.    | AT 2025-04-04; AT 2025-04-05
          Ayer demandaron, hoy ganaron.                           | AT 2025-04-16; AT 2025-04-17
          Entre enero y marzo de 2024 hubo nueve.                 | SINCE 2025-01; UNTIL 2024-03
          Por la mañana salieron dos aviones.                     | ''
          Abrió en marzo de 2023 y cerró en julio de ese mismo año. | AT 2023-03; AT 2023-07
          Será juzgado en mayo.                                   | AT 2025-05
          Antes de marzo de 2020 no había casos.                  | BEFORE 2020-03
          Tras el 2 de abril no hubo vuelos.                      | AFTER 2025-04-02
          """)
  void readsSpanish(String sentence, String expected) {
    assertThat(read(PlainText.spanish(sentence))).isEqualTo(expected);
  }

  @Test
  void givesTheExpressionsPlace() {
    // given
    AnnotatedText text = PlainText.english("Judges split. On April 7 they ruled.");
    // when
    List<TimeMention> mentions = reader.read(text, new ReadingContext(PUBLISHED, null));
    // then
    assertThat(mentions)
        .singleElement()
        .satisfies(mention -> {
          assertThat(text.slice(mention.begin(), mention.end())).isEqualTo("April 7");
          assertThat(mention.explicit()).isTrue();
        });
  }
}
