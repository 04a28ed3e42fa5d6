package org.vigia.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigia.contract.Language;
import org.vigia.enrich.entity.EntityMention.Manner;
import org.vigia.enrich.gazetteer.EntityKind;
import org.vigia.enrich.gazetteer.Gazetteer;
import org.vigia.enrich.text.AnnotatedText;
import org.vigia.enrich.text.Sentence;
import org.vigia.enrich.text.Token;

final class EntityReaderTest {
  private static final EntityReader READER = new EntityReader(Gazetteer.bundled());
  private static final LocalDate SUMMER_2025 = LocalDate.of(2025, 7, 1);

  private static DocumentEntities read(String text) {
    return read(text, SUMMER_2025);
  }

  private static DocumentEntities read(String text, LocalDate published) {
    return READER.read(new AnnotatedText(text, Language.ENGLISH, List.of()), published);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Counter-Terrorism Confinement Centre opened.|facility:cecot",
        "Los familiares esperan frente al Cecot.|facility:cecot",
        "In El Salvador, families wait outside the mega-prison.|facility:cecot",
        "Lo llevaron al penal de Mariona.|facility:mariona",
        "He was moved to Mariona, the Salvadoran prison.|facility:mariona",
        "Murió en la granja penitenciaria de Izalco.|facility:izalco",
        "He is held in the Santa Ana prison in western El Salvador.|facility:santa-ana",
        "Detainees reached the U.S. naval base in Guantánamo Bay, Cuba.|facility:guantanamo",
        "Washington lleva migrantes a la base de Guantánamo.|facility:guantanamo",
        "The Guantanamo Migrant Operations Center is empty.|facility:guantanamo",
        "Agents of Immigration and Customs Enforcement came.|org:ice",
        "El Servicio de Inmigración y Control de Aduanas lo negó.|org:ice",
        "Aduanas y Protección Fronteriza informó de ello.|org:cbp",
        "A D.O.J. lawyer stood up.|org:us-justice-department",
        "El Tribunal Supremo de EE. UU. falló.|org:us-supreme-court",
        "The Salvadoran Congress met at night.|org:sv-legislative-assembly",
        "Un comunicado de la Oficina en Washington para Asuntos Latinoamericanos (WOLA).|org:wola",
        "The U.N. Special Rapporteur on torture spoke.|org:un-sr-torture",
        "El Comité de la ONU contra la Tortura pidió datos.|org:un-cat",
        "El Comité de Derechos Humanos de la ONU pidió datos.|org:un-hrc",
        "The UN Human Rights Council met.|org:un-human-rights-council",
        "The U.N. refugee agency objected.|org:unhcr",
        "La Acnudh lamentó el hecho.|org:ohchr",
        "La Corte IDH notificó la sentencia.|org:iacthr",
        "La CIDH otorgó medidas.|org:iachr",
        "Members of the 18th Street gang were tried.|gang:barrio-18",
        "Pandilleros de la MS-13 declararon.|gang:ms-13",
        "The Trump administration appealed.|person:donald-trump",
        "A lawyer for Mr. Abrego Garcia spoke.|person:kilmar-abrego-garcia",
        "La jueza citó a Noem.|person:kristi-noem"
      })
  void namesAreLinkedInBothLanguages(String text, String id) {
    assertThat(read(text).ids()).contains(id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The band flew to Guantánamo, the eastern province, to play.|facility:guantanamo",
        "Una escuela de la ciudad de Guantánamo ganó.|facility:guantanamo",
        "Ice covered the roads and ice cream sales fell.|org:ice",
        "Market day in Santa Ana drew thousands.|facility:santa-ana",
        "The Peruvian Congress voted.|org:us-congress",
        "El Congreso de Honduras votó; en Estados Unidos, nadie lo notó.|org:us-congress",
        "Kenya's Supreme Court ruled.|org:us-supreme-court",
        "The Supreme Court of Israel ruled.|org:us-supreme-court",
        "The Ministry of Justice and Public Security of El Salvador denied it.|org:us-justice-department",
        "Melania Trump opened the ball.|person:donald-trump",
        "The dispute is known as Noem v. Perdomo.|person:kristi-noem",
        "Karim Bukele advises the president.|person:nayib-bukele",
        "Former Homeland Security secretary Alejandro Mayorkas testified.|person:kristi-noem",
        "California Attorney General Rob Bonta sued the U.S. government.|person:pam-bondi",
        "La Asamblea Legislativa de Costa Rica aprobó el plan.|org:sv-legislative-assembly",
        "Ha pasado un mes: WE MUST HELP US NOW.|country:US",
        "Los diputados aprobaron la amnistía general.|org:amnesty"
      })
  void whatOnlyLooksLikeANameIsNotLinked(String text, String id) {
    assertThat(read(text).ids()).doesNotContain(id);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-11-02, The U.S. president spoke., person:joe-biden",
    "2025-03-02, The U.S. president spoke., person:donald-trump",
    "2024-11-02, El secretario de Estado estadounidense viajó., person:antony-blinken",
    "2025-03-02, El secretario de Estado estadounidense viajó., person:marco-rubio",
    "2024-06-02, The Homeland Security secretary resigned., person:alejandro-mayorkas",
    "2025-06-02, The Homeland Security secretary resigned., person:kristi-noem",
    "2023-06-02, El ministro de Justicia y Seguridad de El Salvador lo anunció., person:gustavo-villatoro",
    "2023-06-02, El mandatario salvadoreño lo anunció., person:nayib-bukele"
  })
  void aUniqueOfficeStandsForItsHolderAtPublication(LocalDate published, String text, String id) {
    assertThat(read(text, published).ids()).contains(id);
  }

  @Test
  void beforeAnybodyHeldItAnOfficeStandsForNobody() {
    assertThat(read("The Salvadoran president spoke.", LocalDate.of(2010, 1, 1)).ids())
        .containsExactly("country:SV");
  }

  @Test
  void aPartCountsAsItsWhole() {
    // when
    DocumentEntities entities =
        read("Guards at Guantánamo say that Camp 6 holds migrants; the naval base is calm.");

    // then
    assertThat(entities.ids()).contains("facility:guantanamo", "facility:guantanamo-camp-6");
  }

  @Test
  void shortFormsCountOnceTheFullNameStandsInTheDocument() {
    assertThat(read("La Comisión pidió visitar las cárceles.").ids()).doesNotContain("org:iachr");
    assertThat(
            read("La CIDH se reunió. La Comisión pidió visitar las cárceles.").mentions().stream()
                .map(EntityMention::text))
        .contains("CIDH", "La Comisión");
  }

  @Test
  void thePrisonRefersBackToTheFacilityNamedLast() {
    // given
    String text = "He was sent to CECOT in March. The prison admits no visitors.";

    // when
    DocumentEntities entities = read(text);

    // then
    EntityMention back = entities.at(text.indexOf("prison admits")).orElseThrow();
    assertThat(back.id()).isEqualTo("facility:cecot");
    assertThat(back.manner()).isEqualTo(Manner.ANAPHOR);
  }

  @Test
  void aPrisonElsewhereDoesNotReferBack() {
    // given
    String text = "He was sent to CECOT in March. The prison in Ohio admits visitors.";

    // then
    assertThat(read(text).at(text.indexOf("prison in"))).isEmpty();
  }

  @Test
  void placesCanBeAskedForByOffset() {
    // given
    String text = "Venezuelans were flown from Texas to El Salvador. Honduras took others in.";

    // when
    DocumentEntities entities = read(text);

    // then
    assertThat(entities.placesWithin(0, text.indexOf("Honduras")))
        .extracting(EntityMention::id)
        .containsExactly("country:VE", "country:SV");
    assertThat(entities.lastPlaceBefore(text.indexOf("Honduras")))
        .map(EntityMention::text)
        .contains("El Salvador");
    assertThat(entities.countryOf("facility:cecot")).contains("country:SV");
    assertThat(entities.mentions().getFirst().manner()).isEqualTo(Manner.DEMONYM);
  }

  @Test
  void theMainCountryIsTheOneMostSpokenOf() {
    assertThat(
            read("In El Salvador, Cristosal said that Mexico knew. CECOT is full.").mainCountry())
        .contains("country:SV");
  }

  @Test
  void namesOutsideTheGazetteerAreKeptWithoutAnId() {
    // given
    String text = "Marta Quiroz met Bukele.";
    Sentence sentence =
        new Sentence(
            0,
            0,
            text.length(),
            1,
            false,
            Language.ENGLISH,
            List.of(
                new Token(0, 5, "Marta", "marta", "NNP", "PERSON"),
                new Token(6, 12, "Quiroz", "quiroz", "NNP", "PERSON"),
                new Token(13, 16, "met", "meet", "VBD", "O"),
                new Token(17, 23, "Bukele", "bukele", "NNP", "PERSON")));

    // when
    DocumentEntities entities =
        READER.read(new AnnotatedText(text, Language.ENGLISH, List.of(sentence)), SUMMER_2025);

    // then
    assertThat(entities.mentions())
        .extracting(EntityMention::text, EntityMention::id, EntityMention::kind)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Marta Quiroz", null, EntityKind.PERSON),
            org.assertj.core.groups.Tuple.tuple(
                "Bukele", "person:nayib-bukele", EntityKind.PERSON));
    assertThat(entities.ids()).containsExactly("person:nayib-bukele");
  }
}
