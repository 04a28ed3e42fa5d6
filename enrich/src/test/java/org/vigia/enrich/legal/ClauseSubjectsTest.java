package org.vigia.enrich.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigia.enrich.entity.EntityReader;
import org.vigia.enrich.gazetteer.Gazetteer;
import org.vigia.enrich.instrument.InstrumentReader;
import org.vigia.enrich.nlp.CoreNlpAnnotator;
import org.vigia.enrich.text.AnnotatedText;
import org.vigia.enrich.text.ReadingContext;

/** Who acts where clauses stand between a verb and its subject. */
class ClauseSubjectsTest {
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The judge who heard the lawyers of the men blocked the transfers.             | injunction | The judge
          The court that the president had criticized blocked the removal of the men.   | injunction | The court
          The state of exception under which the men were held was imposed in May 2022. | executive-action | ''
          La Corte Suprema, mientras tanto, prohibió las expulsiones.                   | injunction | La Corte Suprema
          La jueza que escuchó a los abogados de los hombres bloqueó los traslados.     | injunction | La jueza
          La jueza a la que criticó el presidente bloqueó el traslado de los detenidos. | injunction | La jueza
          El tribunal que el presidente había criticado bloqueó el traslado de los detenidos. | injunction | El tribunal
          La magistrada cuyo fallo irritó al ministro ordenó el regreso del hombre. | ruling | La magistrada
          Una jueza a la que el gobierno ignoró ordenó el regreso del hombre. | ruling | Una jueza
          A judge whom the government had ignored ordered the return of the man. | ruling | A judge
          """)
  void aVerbBehindARelativeClauseHasTheSubjectInFrontOfIt(
      String sentence, String type, String actor) {
    AnnotatedText text = annotator.annotate("", sentence);

    assertThat(
            reader.read(
                text,
                entities.read(text, PUBLISHED),
                instruments.read(text, PUBLISHED),
                new ReadingContext(PUBLISHED, null)))
        .singleElement()
        .satisfies(event -> {
          assertThat(event.type().id()).isEqualTo(type);
          assertThat(event.actor() == null ? "" : event.actor()).isEqualTo(actor);
        });
  }
}
