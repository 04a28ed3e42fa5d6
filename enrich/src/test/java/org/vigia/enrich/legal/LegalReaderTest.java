package org.vigia.enrich.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigia.contract.LegalStatus;
import org.vigia.enrich.text.Cue;

/** Single sentences: what is an event, of which type, and whether it has happened. */
class LegalReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A federal judge in Oregon blocked the removal of eleven Cubans on Monday.              | injunction/occurred
          The judge has temporarily halted deportation flights to Honduras.                       | injunction/occurred
          A district court granted a preliminary injunction to the four plaintiffs.               | injunction/occurred
          Judge Ann Whitlow issued an order barring the agency from moving the detainees.         | injunction/occurred
          The transfer of the men was blocked by a court in Denver.                               | injunction/occurred
          A judge could block the transfers within days.                                          | injunction/hypothetical
          Lawyers asked a federal judge to halt the flights.                                      | injunction/proposed
          The Supreme Court lifted the injunction on Friday.                                      | reversal/occurred
          An appeals court vacated the lower court's ruling.                                      | reversal/occurred
          The Ninth Circuit put the order on hold.                                                | reversal/occurred
          President Hale signed Executive Order 15001 on detention.                               | executive-action/occurred
          Judge Marrow's order barring the transfers is under appeal.                             | injunction/occurred
          The committee recommended that the country become a party to the Convention.            | treaty-action/proposed
          Only 12 of the men had been convicted of a violent crime.                               | ''
          If the judge rules for them, the government will appeal.                                | appeal/hypothetical
          The order was overturned by a higher court last month.                                  | reversal/occurred
          The appeals panel refused to lift the restraining order.                                | ruling/occurred
          The judge ordered the government to bring the man back.                                 | ruling/occurred
          The Supreme Court upheld the decision in March.                                         | ruling/occurred
          An immigration judge granted her asylum in 2022.                                        | ruling/occurred
          The court dismissed the suit for lack of jurisdiction.                                  | ruling/occurred
          A judge found the department in contempt.                                               | ruling/occurred
          No court has ruled on the matter.                                                       | ''
          The court has yet to rule on the request.                                               | ''
          The court did not block the transfers.                                                  | ''
          If a judge blocks the transfers, the planes will stay on the ground.                    | injunction/hypothetical
          The families sued the department in federal court.                                      | lawsuit-filed/occurred
          Two advocacy groups filed a lawsuit on Tuesday over the policy.                         | lawsuit-filed/occurred
          A petition for habeas corpus was filed by his sister in Newark.                         | lawsuit-filed/occurred
          The union plans to sue the administration.                                              | lawsuit-filed/proposed
          Detainees have filed more than 5,000 habeas petitions since July.                       | ''
          The Justice Department appealed the ruling.                                             | appeal/occurred
          The government said it would appeal the decision.                                       | appeal/proposed
          The administration asked the Supreme Court to intervene.                                | appeal/occurred
          President Trump signed an executive order on asylum.                                    | executive-action/occurred
          The president invoked the Alien Enemies Act in March.                                   | executive-action/occurred
          The agency put into force a policy that ends bond hearings.                             | executive-action/occurred
          The Legislative Assembly extended the state of exception by 30 days.                    | executive-action/occurred
          The state of emergency in El Salvador was first declared in March 2022.                 | executive-action/occurred
          The president directed the Pentagon to prepare the base for migrants.                   | executive-action/occurred
          The Senate passed a bill to fund the flights.                                           | legislation/occurred
          Congress approved the law in January.                                                   | legislation/occurred
          The Laken Riley Act took effect in February.                                            | legislation/occurred
          Congress could repeal the act.                                                          | legislation/hypothetical
          Three senators introduced a bill that would ban the transfers.                          | bill-introduced/occurred
          Rwanda agreed to accept up to 100 people from the United States.                        | agreement/occurred
          Honduras and Uganda have signed agreements with Washington.                             | agreement/occurred
          President Bukele offered to jail deportees from any country.                            | agreement/proposed
          Panama suspended the agreement in May of last year.                                     | agreement/occurred
          Guatemala ratified the Convention against Torture in 1990.                              | treaty-action/occurred
          The country acceded to the Optional Protocol in 2006.                                   | treaty-action/occurred
          The country has not ratified the Optional Protocol.                                     | ''
          The Committee against Torture urged the government to open its prisons.                 | international-body-action/occurred
          The Inter-American Commission condemned the arrests.                                    | international-body-action/occurred
          The UN special rapporteur on torture called for an inquiry.                             | international-body-action/occurred
          Human Rights Watch condemned the arrests.                                               | ''
          Amnesty International urged the government to open its prisons.                         | ''
          The State Department designated the gang as a foreign terrorist organization.           | designation/occurred
          A grand jury in Ohio indicted the former guard on Monday.                               | criminal-case/occurred
          The former warden was convicted in June by a jury in Mobile.                            | criminal-case/occurred
          Most of the men had never been convicted of a crime.                                    | ''
          The inspector general opened an investigation into the deaths.                          | investigation/occurred
          The Government Accountability Office has launched an audit of the payments.             | investigation/occurred
          The group opened an investigation into the deaths.                                      | ''
          The department settled the lawsuit with his widow.                                      | settlement/occurred
          The prison has 32 pavilions and a hospital.                                             | ''
          The detainees eat with their hands and sleep on steel.                                  | ''
          She hopes that he will come home.                                                       | ''
          """)
  void readsEnglish(String sentence, String expected) {
    assertThat(ReadText.events("", sentence)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Un juez federal bloqueó el lunes la expulsión de once cubanos.                        | injunction/occurred
          La jueza suspendió temporalmente las deportaciones a Honduras.                        | injunction/occurred
          El tribunal dictó una medida cautelar a favor de los cuatro hombres.                  | injunction/occurred
          El traslado fue suspendido por un juez de Denver.                                     | injunction/occurred
          Un juez podría bloquear los traslados en cuestión de días.                            | injunction/hypothetical
          La Corte Suprema levantó el viernes la orden del juez.                                | reversal/occurred
          Un tribunal de apelaciones anuló el fallo de la jueza.                                | reversal/occurred
          La corte de apelaciones suspendió esa orden.                                          | reversal/occurred
          La Corte Suprema rechazó levantar la suspensión.                                      | ruling/occurred
          La jueza ordenó al gobierno traer de vuelta al joven.                                 | ruling/occurred
          La Sala de lo Constitucional admitió la demanda.                                      | ruling/occurred
          El tribunal no ha resuelto el recurso.                                                | ''
          La organización demandó al gobierno por las condiciones del penal.                    | lawsuit-filed/occurred
          Los familiares presentaron un hábeas corpus ante la Sala.                             | lawsuit-filed/occurred
          La familia anunció que demandará al Estado.                                           | lawsuit-filed/proposed
          Los abogados han presentado más de 3,000 hábeas corpus.                               | ''
          El Departamento de Justicia apeló la decisión.                                        | appeal/occurred
          El Gobierno anunció que apelará el fallo.                                             | appeal/proposed
          El presidente firmó una orden ejecutiva sobre el asilo.                               | executive-action/occurred
          La Asamblea Legislativa prorrogó el régimen de excepción por 30 días.                 | executive-action/occurred
          El presidente decretó el estado de excepción el 27 de marzo de 2022.                  | executive-action/occurred
          Trump invocó la Ley de Enemigos Extranjeros en marzo.                                 | executive-action/occurred
          Los diputados aprobaron una reforma del Código Penal.                                 | legislation/occurred
          La Ley de Agentes Extranjeros entró en vigor en junio.                                | legislation/occurred
          La oposición presentó una iniciativa de ley para derogar la norma.                    | bill-introduced/occurred
          Ruanda acordó recibir a cien deportados de Estados Unidos.                            | agreement/occurred
          Paraguay firmó un acuerdo con Washington para recibir a solicitantes de asilo.        | agreement/occurred
          Bukele ofreció encarcelar a deportados de cualquier país.                             | agreement/proposed
          Guatemala ratificó la Convención contra la Tortura en 1990.                           | treaty-action/occurred
          El país no ha ratificado el Protocolo Facultativo.                                    | ''
          La CIDH condenó las detenciones.                                                      | international-body-action/occurred
          El Comité contra la Tortura instó al Gobierno a abrir las cárceles.                   | international-body-action/occurred
          La Corte Interamericana ordenó al Estado proteger a los reclusos.                     | international-body-action/occurred
          Amnistía Internacional condenó las detenciones.                                       | ''
          El Departamento de Estado designó a la pandilla como organización terrorista.         | designation/occurred
          La Fiscalía acusó al exdirector de homicidio.                                         | criminal-case/occurred
          Un tribunal condenó a tres custodios a diez años de cárcel.                           | criminal-case/occurred
          La Fiscalía abrió una investigación por las muertes.                                  | investigation/occurred
          La organización abrió una investigación por las muertes.                              | ''
          Presentamos una demanda contra el Estado por las deportaciones.                       | lawsuit-filed/occurred
          Hemos presentado 212 recursos de hábeas corpus.                                       | ''
          Los diputados prorrogaron por otros 30 días el régimen de excepción.                  | executive-action/occurred
          La Asamblea dio luz verde ayer a otra ampliación del régimen de excepción.            | executive-action/occurred
          Panamá acordó con Washington recibirlos.                                              | agreement/occurred
          El Gobierno impugnó la orden.                                                         | appeal/occurred
          De acuerdo con el ministro, hay 300 detenidos.                                        | ''
          Si ganan la demanda, el Gobierno apelará.                                             | appeal/hypothetical
          ¿Ordenará algún juez su regreso?                                                      | ruling/hypothetical
          El penal tiene 32 pabellones y un hospital.                                           | ''
          Su madre espera que vuelva pronto.                                                    | ''
          """)
  void readsSpanish(String sentence, String expected) {
    assertThat(ReadText.events("", sentence)).isEqualTo(expected);
  }

  @Test
  void tellsAnEventOnceHoweverManySentencesTellIt() {
    String body =
        """
        BOSTON (Coast Wire) - A federal judge on Wednesday barred the government from flying \
        migrants to Libya.

        Judge Helen Marrow issued the order from the bench. "The law is plain," she wrote later.

        The Justice Department said it would appeal. Libya signed an agreement with Washington \
        in March to take the men.
        """;

    List<LegalReading> readings = ReadText.read("Judge blocks flights to Libya", body);

    assertThat(readings)
        .extracting(reading -> reading.type().id() + "/" + reading.status().id())
        .containsExactlyInAnyOrder("injunction/occurred", "appeal/proposed", "agreement/occurred");
    LegalReading injunction = readings.getFirst();
    assertThat(injunction.date()).hasToString("2025-04-16");
    assertThat(injunction.also()).isNotEmpty();
    assertThat(injunction.confidence()).isGreaterThan(0.9);
    assertThat(injunction.sentence().headline()).isFalse();
  }

  @Test
  void keepsTheStepsOfOneMatterApart() {
    String body =
        """
        La organización demandó al Gobierno el 3 de marzo. Seis días después, la jueza Ana Robles \
        suspendió las deportaciones. El 2 de abril, la Corte Suprema anuló la orden.
        """;

    List<LegalReading> readings = ReadText.read("", body);

    assertThat(readings)
        .extracting(reading -> reading.type().id() + " " + reading.date())
        .containsExactly(
            "lawsuit-filed 2025-03-03", "injunction 2025-03-09", "reversal 2025-04-02");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Reporters asked how many of the men had been convicted.                                 | ''
          It is unclear whether a judge blocked the flight.                                       | ''
          The minister did not say who had been charged.                                          | ''
          Some families beg a judge to stop the removal of a son.                                 | ''
          The accused will follow the hearing from the prison.                                    | ''
          Ratify the Optional Protocol; allow visits to all prisons.                              | ''
          A judge asked how many flights had left. The judge then blocked the next flight.        | injunction/occurred
          La diputada preguntó cuántos presos habían sido condenados.                           | ''
          El ministro no precisó quiénes fueron acusados por la Fiscalía.                       | ''
          Los acusados en el marco del régimen verán las audiencias por una pantalla.           | ''
          El informe describe los malos tratos y el trato a los presos.                         | ''
          La Asamblea aprobó la madrugada del miércoles otra prórroga del régimen de excepción. | executive-action/occurred
          """)
  void whatIsAskedOrDemandedIsNoEvent(String sentence, String expected) {
    assertThat(
            ReadText.read("", sentence).stream()
                .filter(reading -> reading.status() != LegalStatus.HYPOTHETICAL)
                .filter(reading -> reading.confidence() >= 0.6)
                .map(reading -> reading.type().id() + "/" + reading.status().id())
                .collect(Collectors.joining(" ")))
        .isEqualTo(expected);
  }

  @Test
  void theDateOfARelativeClauseIsNotTheEvents() {
    List<LegalReading> readings =
        ReadText.read(
            "", "Belize offered to take the deportees, a change from what it said last winter.");

    assertThat(readings).extracting(LegalReading::date).containsOnlyNulls();
  }

  @Test
  void aCommitteeNamedOnceIsThatCommitteeLater() {
    String body =
        """
        The UN Committee against Torture condemned the prison regime on Tuesday.

        The Committee examined the country's report last week.
        """;

    assertThat(ReadText.events("", body)).isEqualTo("international-body-action/occurred");
  }

  @Test
  void theNextStepOfACaseOrALawIsToldWithIt() {
    String charge =
        """
        A grand jury in Tampa indicted a former warden on Monday, prosecutors said.

        The hearing was short. Nobody spoke. The room was small. It rained. The bus was late.

        His lawyer said that he would plead not guilty next month.
        """;
    String law =
        """
        La Asamblea Legislativa aprobó el martes una ley sobre las visitas a los penales.

        La ley entrará en vigor en mayo.
        """;

    assertThat(ReadText.events("", charge)).isEqualTo("criminal-case/occurred");
    assertThat(ReadText.events("", law)).isEqualTo("legislation/occurred");
  }

  @Test
  void anOrganisationAndItsInitialsAskOnce() {
    String body =
        """
        The American Civil Liberties Union has asked the Supreme Court to restore the order that \
        blocked the flights. Its filing says that more flights are planned.
        """;

    assertThat(ReadText.events("ACLU asks justices to step in", body)).isEqualTo("appeal/occurred");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The bill made it through the Senate on Tuesday.                            | legislation/occurred
          The bill on detention won passage in the House on Tuesday.                 | legislation/occurred
          The bill that gives agents new powers cleared the Senate on Tuesday.       | legislation/occurred
          El proyecto de ley recibió luz verde en el Senado el martes.               | legislation/occurred
          La reforma de ley salió adelante en la Asamblea Legislativa el martes.     | legislation/occurred
          Judges lifted the block that a court imposed in July on the removal of men. | injunction/occurred reversal/occurred
          The block that a court imposed in July on the removal of men is gone.      | injunction/occurred
          """)
  void readsBillsThatPassAndOrdersNamedBeforeTheirVerb(String sentence, String expected) {
    assertThat(ReadText.events("", sentence)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Costa Rica ratified the treaty in 1970 and Honduras did so in 1977.            | treaty-action/occurred treaty-action/occurred
          Panama signed an agreement with Washington in May. Honduras followed suit in June. | agreement/occurred agreement/occurred
          Guatemala ratificó la Convención en 1990 y Honduras lo hizo en 1996.           | treaty-action/occurred treaty-action/occurred
          The judge blocked the transfers on Monday. The reporters did the same.         | injunction/occurred
          """)
  void whoFollowsAnExampleDoesWhatWasToldLast(String sentences, String expected) {
    assertThat(ReadText.events("", sentences)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Families take agency sued and appealed to court
          El tribunal dejó la orden dictada y apelada sin efecto
          Un juez dejó la orden dictada, firmada y apelada en suspenso
          """)
  void everyTellingQuotesItsOwnVerbWhenAnIdiomReachesOverIt(String headline) {
    List<LegalReading> events = ReadText.read(headline, "It is late.");

    assertThat(events)
        .isNotEmpty()
        .allSatisfy(event -> {
          Cue type =
              event.cues().stream()
                  .filter(cue -> cue.role().equals("type"))
                  .findFirst()
                  .orElseThrow();
          assertThat(event.quoteBegin()).isLessThanOrEqualTo(type.begin());
          assertThat(event.quoteEnd()).isGreaterThanOrEqualTo(type.end());
        });
  }
}
