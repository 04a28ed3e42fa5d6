package org.vigia.enrich.legal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who acts where clauses stand between a verb and its subject. */
class ClauseSubjectsTest {
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
    assertThat(ReadText.read("", sentence))
        .singleElement()
        .satisfies(event -> {
          assertThat(event.type().id()).isEqualTo(type);
          assertThat(event.actor() == null ? "" : event.actor()).isEqualTo(actor);
        });
  }
}
