package org.vigia.runtime.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigia.contract.WatchTopic.CECOT;
import static org.vigia.contract.WatchTopic.DEPORTATIONS;
import static org.vigia.contract.WatchTopic.GUANTANAMO;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigia.contract.WatchTopic;

final class RelevanceScorerTest {
  private static final RelevanceScorer SCORER = RelevanceScorer.bundled();

  static Stream<Arguments> onTopic() {
    return Stream.of(
        Arguments.of(
            "La Subdelegación tramitó la expulsión de 40 extranjeros en situación irregular.",
            new WatchTopic[] {DEPORTATIONS}),
        Arguments.of(
            "El tribunal suspendió la expulsión a Argelia de un panadero que teme torturas.",
            new WatchTopic[] {DEPORTATIONS}),
        Arguments.of(
            "Los magistrados dieron la razón a la mujer y anularon su deportación.",
            new WatchTopic[] {DEPORTATIONS}),
        Arguments.of(
            "The assembly in San Salvador extended the state of exception by another month.",
            new WatchTopic[] {CECOT}),
        Arguments.of(
            "Otros dos reos murieron esta semana en las cárceles de El Salvador.",
            new WatchTopic[] {CECOT}),
        Arguments.of(
            "Los diputados aprobaron otra prórroga del régimen de excepción, por treinta días.",
            new WatchTopic[] {CECOT}),
        Arguments.of(
            "Un avión con 120 guatemaltecos deportados por Estados Unidos aterrizó el lunes.",
            new WatchTopic[] {DEPORTATIONS}),
        Arguments.of(
            "Five men from Asian countries were removed to Eswatini, though none is a national of that"
                + " third country, immigration lawyers said.",
            new WatchTopic[] {DEPORTATIONS}),
        Arguments.of(
            "The Pentagon still holds fifteen men at Guantánamo Bay, most of them uncharged prisoners.",
            new WatchTopic[] {GUANTANAMO}),
        Arguments.of(
            "La Marina levantó carpas en Guantánamo para alojar a migrantes, informó el Pentágono.",
            new WatchTopic[] {GUANTANAMO}),
        Arguments.of(
            "The clinic counts 900 habeas petitions from immigration detainees; a judge enjoined their"
                + " removal to Ghana.",
            new WatchTopic[] {DEPORTATIONS}),
        Arguments.of(
            "Families in immigration custody sleep on mats. ICE's roster names 400 children. Lawyers may"
                + " not enter the family residential center.",
            new WatchTopic[] {DEPORTATIONS}),
        Arguments.of(
            "Fueron sacados del país sin audiencia, dice la defensoría, y su retorno forzoso sigue.",
            new WatchTopic[] {DEPORTATIONS}),
        Arguments.of(
            "Venezuelan migrants flown by the United States to El Salvador were put in the mega-prison.",
            new WatchTopic[] {CECOT, DEPORTATIONS}));
  }

  @ParameterizedTest
  @MethodSource("onTopic")
  void aSentenceOfSubstanceMakesTheTopic(String text, WatchTopic[] topics) {
    assertThat(SCORER.assess("News", text).certain()).containsExactly(topics);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "El conjunto de changüí de la provincia de Guantánamo tocará en la escuela.",
        "Baseball: Guantánamo beat Santiago 5-2 behind a strong start, and moved up in the standings.",
        "El árbitro expulsó a dos jugadores; el club pagará el traspaso del delantero.",
        "El delantero brasileño vio la tarjeta roja; su expulsión costó el partido ante Perú.",
        "La Universidad confirmó la expulsión de tres alumnos por copiar en el examen.",
        "El Salvador's surf beaches drew record crowds in August, the tourism ministry said.",
        "The museum shows letters of Jews deported from Paris to Auschwitz in 1942.",
        "Seis internos murieron en una riña en la cárcel de Canelones, en Uruguay.",
        "The county jail in Ohio will house more inmates after a vote on Tuesday.",
        "Ecuador declaró el estado de excepción en siete provincias por la violencia.",
        "The council voted for the removal of the statue; its return to the square is not planned.",
        "Beekeepers ask for the removal of two hives. Immigration of queens from Italy helps.",
        "La Guardia Costera rescató a 60 migrantes que llegaron en patera a las Canarias.",
        "The Senate opened an impeachment: the removal of the auditor from office is what it wants.",
        "Tres presos fueron devueltos a sus celdas tras la requisa en la cárcel de Rosario.",
        "The school district will transfer forty students to a new campus next fall."
      })
  void whatOnlyLooksLikeATopicIsLeftAlone(String text) {
    assertThat(SCORER.assess("News", text).certain()).isEmpty();
  }

  @Test
  void doubtfulTextsPassToEnrichmentAllTheSame() {
    // given
    String text = "ICE agents made forty arrests in the city on Tuesday.";

    // when
    Relevance relevance = SCORER.assess("Raid", text);

    // then
    assertThat(relevance.isPossible()).isTrue();
    assertThat(relevance.certain()).isEmpty();
  }

  @Test
  void anEmptyTextIsAboutNothing() {
    assertThat(SCORER.assess("").isPossible()).isFalse();
  }

  static Stream<Arguments> inOtherWords() {
    return Stream.of(
        Arguments.of(
            "The buses still come before dawn",
            "At the gate of the county lockup a white bus waits with its engine on. The men who are led"
                + " out have their wrists chained; most were picked up by ICE at work in the past week and"
                + " have not seen a judge. A guard reads their names aloud. By ten they will be on a plane"
                + " to Guatemala City, and by noon the beds will hold others, the warden of the"
                + " immigration wing tells the commissioners, who have just renewed the contract.",
            new WatchTopic[] {DEPORTATIONS}),
        Arguments.of(
            "Volvieron otros noventa en el vuelo de las dos",
            "La pista de la base aérea recibió ayer a noventa guatemaltecos que las autoridades migratorias"
                + " de Estados Unidos sacaron de Texas. Casi todos fueron detenidos camino al trabajo y"
                + " pasaron menos de una semana bajo custodia. En el centro de recepción les dieron"
                + " pan, café y una llamada. Una funcionaria apuntó que desde enero ya son más los"
                + " retornados que en todo el año pasado, y que hay niños que llegan solos.",
            new WatchTopic[] {DEPORTATIONS}));
  }

  @ParameterizedTest
  @MethodSource("inOtherWords")
  void anArticleMayBeOnATopicInWordsThatNoRuleKnows(
      String title, String text, WatchTopic[] topics) {
    assertThat(SCORER.assess(title, text).certain()).containsExactly(topics);
  }

  static Stream<Arguments> ofOtherMatters() {
    return Stream.of(
        Arguments.of(
            "Council keeps the pool open",
            "The town council voted on Tuesday to keep the outdoor pool open until the end of September."
                + " The motion passed by seven votes to two after an hour in which parents, a swimming"
                + " coach and the treasurer all spoke. Repairs to the filter will cost forty thousand"
                + " dollars, which the mayor wants to take from the road fund. The judge who had been asked"
                + " to stop the works said in June that the matter was one for the council, not for a court."),
        Arguments.of(
            "Quito amplía el toque de queda",
            "El presidente de Ecuador amplió el martes el estado de excepción en cuatro provincias de la"
                + " costa y mantuvo el toque de queda nocturno. En la cárcel de Guayaquil, los militares"
                + " requisaron armas y teléfonos en dos pabellones. La Corte Constitucional estudia el"
                + " decreto y tiene diez días para pronunciarse. Los comerciantes del puerto se quejan de"
                + " que las ventas han caído a la mitad desde que empezó la medida."));
  }

  @ParameterizedTest
  @MethodSource("ofOtherMatters")
  void anArticleOfOtherMattersIsLeftAlone(String title, String text) {
    assertThat(SCORER.assess(title, text).certain()).isEmpty();
  }
}
