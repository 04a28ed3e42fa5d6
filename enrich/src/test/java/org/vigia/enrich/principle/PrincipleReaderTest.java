package org.vigia.enrich.principle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigia.contract.Language;
import org.vigia.contract.Principle;
import org.vigia.enrich.gazetteer.Gazetteer;
import org.vigia.enrich.text.AnnotatedText;

final class PrincipleReaderTest {
  private static final PrincipleReader READER = new PrincipleReader(Gazetteer.bundled());

  private static List<String> principles(String text) {
    return PrincipleReader.distinct(
            READER.read(
                new AnnotatedText(text, Language.ENGLISH, List.of()), LocalDate.of(2025, 7, 1)))
        .stream()
        .map(Principle::id)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The ban on refoulement is absolute.|non-refoulement",
        "Rige el principio de no devolución.|non-refoulement",
        "They were denied due process.|due-process",
        "Nobody got a fair trial.|due-process",
        "Se violó el debido proceso legal.|due-process",
        "Exigen un juicio justo.|due-process",
        "Thousands filed habeas petitions.|habeas-corpus",
        "Presentó un hábeas corpus.|habeas-corpus",
        "Pidió exhibición personal.|habeas-corpus",
        "It is a peremptory norm.|jus-cogens",
        "Es una norma de ius cogens.|jus-cogens"
      })
  void principlesAreFoundInBothLanguages(String text, String principle) {
    assertThat(principles(text)).containsExactly(principle);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Due Process of Law Foundation published a report.",
        "Pidió la devolución del dinero.",
        "The trial was fairly short.",
        "The process is due to start."
      })
  void otherUsesOfTheWordsAreLeftAlone(String text) {
    assertThat(principles(text)).isEmpty();
  }
}
