package org.vigia.enrich.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** How the press, courts, governments and organisations say what is a legal development. */
class LegalWordFieldTest {
  @ParameterizedTest
  @CsvFileSource(resources = "word-field-en.csv", delimiter = '|')
  void readsEnglish(String sentence, String expected) {
    assertThat(ReadText.events("", sentence)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "word-field-es.csv", delimiter = '|')
  void readsSpanish(String sentence, String expected) {
    assertThat(ReadText.events("", sentence)).isEqualTo(expected);
  }

  @Test
  void pronounsActForWhoWasNamedBefore() {
    String body =
        """
        Judge Corliss Vane heard them on Monday. She ordered the government to bring the man back.
        """;

    assertThat(ReadText.events("", body)).isEqualTo("ruling/occurred");
  }

  @Test
  void aSecondTrialIsAnotherCase() {
    String body =
        """
        A court in Tecoluca sentenced 40 guards to 20 years in prison on Monday. \
        A second trial, of 90 guards, opens on June 8.
        """;

    assertThat(ReadText.events("", body))
        .isEqualTo("criminal-case/occurred criminal-case/proposed");
  }

  @Test
  void saysWhoSuesWhomWhereAndHowFarTheMatterIs() {
    List<LegalReading> events =
        ReadText.read(
            "", "The widow of a cook sued Desert Custody Inc. in the Ninth Circuit on Monday.");

    assertThat(events)
        .singleElement()
        .satisfies(event -> {
          assertThat(event.parties()).containsExactly("The widow", "Desert Custody Inc.");
          assertThat(event.stage()).isEqualTo("filed");
        });
    assertThat(ReadText.read("", "The Ninth Circuit vacated the injunction."))
        .singleElement()
        .satisfies(event -> {
          assertThat(event.jurisdiction()).isEqualTo("country:US");
          assertThat(event.stage()).isEqualTo("vacated");
        });
    assertThat(ReadText.read("", "La Asamblea Legislativa aprobó una reforma del Código Penal."))
        .singleElement()
        .satisfies(event -> assertThat(event.jurisdiction()).isEqualTo("country:SV"));
  }
}
