package org.vigia.enrich.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.vigia.enrich.entity.EntityReader;
import org.vigia.enrich.gazetteer.Gazetteer;
import org.vigia.enrich.instrument.InstrumentReader;
import org.vigia.enrich.nlp.CoreNlpAnnotator;
import org.vigia.enrich.text.AnnotatedText;
import org.vigia.enrich.text.ReadingContext;

/** How the press, courts, governments and organisations say what is a legal development. */
class LegalWordFieldTest {
  /** A Thursday. */
  private static final LocalDate PUBLISHED = LocalDate.of(2025, 4, 17);

  private static CoreNlpAnnotator annotator;
  private static EntityReader entities;
  private static InstrumentReader instruments;
  private static LegalReader reader;

  @BeforeAll
  static void load() {
    annotator = CoreNlpAnnotator.load();
    Gazetteer gazetteer = Gazetteer.bundled();
    entities = new EntityReader(gazetteer);
    instruments = new InstrumentReader(gazetteer);
    reader = new LegalReader(gazetteer);
  }

  private static List<LegalReading> read(String title, String body) {
    AnnotatedText text = annotator.annotate(title, body);
    return reader.read(
        text,
        entities.read(text, PUBLISHED),
        instruments.read(text, PUBLISHED),
        new ReadingContext(PUBLISHED, null));
  }

  private static String events(String body) {
    return read("", body).stream()
        .map(reading -> reading.type().id() + "/" + reading.status().id())
        .sorted()
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "word-field-en.csv", delimiter = '|')
  void readsEnglish(String sentence, String expected) {
    assertThat(events(sentence)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "word-field-es.csv", delimiter = '|')
  void readsSpanish(String sentence, String expected) {
    assertThat(events(sentence)).isEqualTo(expected);
  }

  @Test
  void pronounsActForWhoWasNamedBefore() {
    String body =
        """
        Judge Corliss Vane heard them on Monday. She ordered the government to bring the man back.
        """;

    assertThat(events(body)).isEqualTo("ruling/occurred");
  }

  @Test
  void aSecondTrialIsAnotherCase() {
    String body =
        """
        A court in Tecoluca sentenced 40 guards to 20 years in prison on Monday. \
        A second trial, of 90 guards, opens on June 8.
        """;

    assertThat(events(body)).isEqualTo("criminal-case/occurred criminal-case/proposed");
  }

  @Test
  void saysWhoSuesWhomWhereAndHowFarTheMatterIs() {
    List<LegalReading> events =
        read("", "The widow of a cook sued Desert Custody Inc. in the Ninth Circuit on Monday.");

    assertThat(events)
        .singleElement()
        .satisfies(event -> {
          assertThat(event.parties()).containsExactly("The widow", "Desert Custody Inc.");
          assertThat(event.stage()).isEqualTo("filed");
        });
    assertThat(read("", "The Ninth Circuit vacated the injunction."))
        .singleElement()
        .satisfies(event -> {
          assertThat(event.jurisdiction()).isEqualTo("country:US");
          assertThat(event.stage()).isEqualTo("vacated");
        });
    assertThat(read("", "La Asamblea Legislativa aprobó una reforma del Código Penal."))
        .singleElement()
        .satisfies(event -> assertThat(event.jurisdiction()).isEqualTo("country:SV"));
  }
}
