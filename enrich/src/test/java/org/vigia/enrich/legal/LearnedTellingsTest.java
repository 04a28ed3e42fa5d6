package org.vigia.enrich.legal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was learned of tellings, beside the rules. */
class LearnedTellingsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A federal judge in Tacoma slammed the brakes on the flights on Monday.            | injunction/occurred
          The appeals court in Denver wiped the ruling away on Friday.                      | reversal/occurred
          Attorneys for the baker took their fight to the Ninth Circuit on Thursday.        | appeal/occurred
          La jueza le puso freno el lunes a los vuelos de expulsión.                        | injunction/occurred
          El tribunal de apelaciones echó por tierra el viernes la orden de la jueza.       | reversal/occurred
          """)
  void wordsThatNoRuleKnowsTellEvents(String sentence, String expected) {
    assertThat(ReadText.learnedEvents("", sentence)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The courthouse on Elm Street has nine courtrooms and a view of the river.
          The lawyers shared a taxi to the airport after lunch.
          No court has stopped the flights.
          La sala de audiencias tiene aire acondicionado desde mayo.
          Ningún juez ha frenado los vuelos.
          """)
  void whatTellsNoEventStaysUntold(String sentence) {
    assertThat(ReadText.learnedEvents("", sentence)).isEmpty();
  }

  @Test
  void anEventIsToldOnceHoweverManySentencesTellIt() {
    String body =
        """
        A federal judge in Boston blocked the deportation of eleven men on Tuesday. The order took \
        effect at noon.
        """;

    assertThat(ReadText.learnedEvents("Judge halts flights", body))
        .isEqualTo("injunction/occurred");
  }
}
