package org.vigia.enrich.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigia.contract.Language;
import org.vigia.enrich.gazetteer.Gazetteer;
import org.vigia.enrich.text.AnnotatedText;

final class InstrumentReaderTest {
  private static final InstrumentReader READER = new InstrumentReader(Gazetteer.bundled());

  /** Instruments and provisions as one line: {@code cat 3 22(1); iccpr}. */
  private static String cited(String text) {
    return READER
        .read(new AnnotatedText(text, Language.ENGLISH, List.of()), LocalDate.of(2025, 7, 1))
        .cited()
        .stream()
        .map(c -> String.join(" ", c.id(), String.join(" ", c.provisions())).strip())
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Articles 7 and 10(1) of the ICCPR apply.|iccpr 7 10(1)",
        "CAT, art. 3, forbids it.|cat 3",
        "the Convention against Torture (articles 1, 2 and 16)|cat 1 2 16",
        "The ICCPR’s Article 14 is plain.|iccpr 14",
        "los artículos 5 y 8.2.h de la Convención Americana|achr 5 8.2.h",
        "el artículo 7, inciso 6, del Pacto de San José|achr 7(6)",
        "el numeral 8 del artículo 22 de la Convención Americana|achr 22(8)",
        "paragraph 2 of Article 14 of the Covenant on Civil and Political Rights|iccpr 14(2)",
        "Article 3 common to the Geneva Conventions|geneva-conventions 3",
        "el artículo 3 común a los Convenios de Ginebra|geneva-conventions 3",
        "Common Article 3 sets a floor.|geneva-conventions 3",
        "Articles 31 to 33 of the Refugee Convention|refugee-convention 31 32 33",
        "Arts. 9–11 UDHR|udhr 9 10 11",
        "los arts. 6, 7 y 9 del PIDCP|iccpr 6 7 9",
        "Articles 7 of the ICCPR and 3 of the CAT|iccpr 7; cat 3",
        "section 241(b)(3) of the Immigration and Nationality Act|immigration-nationality-act 241(b)(3)",
        "INA § 212(a)(9) bars it.|immigration-nationality-act 212(a)(9)",
        "Rules 43 and 44 of the Nelson Mandela Rules|mandela-rules 43 44",
        "la regla 58 de las Reglas Mandela|mandela-rules 58",
        "Article II of the Inter-American Convention on Forced Disappearance of Persons|iacfd II",
        "Articles 8(1)(a) and (b) of the American Convention|achr 8(1)(a) 8(1)(b)",
        "Article 22, paragraph 7, of the American Convention|achr 22(7)",
        "Articles 9(1)–(3) of the ICCPR|iccpr 9(1) 9(2) 9(3)",
        "Article 14(1) and (3)(g) of the ICCPR|iccpr 14(1) 14(3)(g)",
        "Article 10, on the dignity of prisoners, of the ICCPR|iccpr 10",
        "Article 3, CAT|cat 3",
        "artículo 36, párrafo 1, apartado b), de la Convención de Viena sobre Relaciones Consulares|vienna-consular 36(1)(b)",
        "Articles 2 and 3 of both the ICCPR and the CAT|iccpr 2 3; cat 2 3",
        "common Article 3 to the four Geneva Conventions|geneva-conventions 3",
        "the Due Process Clause was ignored|us-constitution due process clause",
        "the Fifth and Fourteenth Amendments|us-fifth-amendment; us-fourteenth-amendment",
        "las enmiendas Quinta y Octava|us-fifth-amendment; us-eighth-amendment"
      })
  void provisionsAreReadInAllStyles(String text, String expected) {
    assertThat(cited(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Migrant Workers Convention is in force. Article 22 of that treaty restricts expulsion.|icmw 22",
        "Ratificó el Pacto Internacional de Derechos Civiles y Políticos. El artículo 9 del Pacto rige.|iccpr 9",
        "It signed the Torture Convention, and its Article 20 allows inquiries.|cat 20",
        "The Convention against Torture binds it. Article 3 knows no exception.|cat 3",
        "The ICCPR and the CAT bind it; articles 6 and 7 of the Covenant are clear.|iccpr 6 7; cat"
      })
  void shortFormsReferBack(String text, String expected) {
    assertThat(cited(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Convention against Torture binds it. Article 345 of the Penal Law sets the sentence.|cat",
        "Article 12 of the Labour Statute|''",
        "The ICCPR was read by Article III judges.|iccpr",
        "Convention on the Rights of the Child, 12 pages|crc"
      })
  void whatBelongsElsewhereIsNotCited(String text, String expected) {
    assertThat(cited(text)).startsWith(expected).doesNotContain("345", "III", "12");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the Optional Protocol to the Convention against Torture|opcat",
        "el Protocolo Facultativo de la Convención contra la Tortura|opcat",
        "the Inter-American Convention to Prevent and Punish Torture|iacpt",
        "the Vienna Convention on the Law of Treaties|vienna-treaties",
        "the UN Committee against Torture|''",
        "El Salvador prolonged its state of emergency.|sv-state-of-exception",
        "Los arrestos en El Salvador siguen bajo el régimen de excepción.|sv-state-of-exception",
        "Los diputados prorrogaron el régimen de excepción.|sv-state-of-exception",
        "El Salvador calla. Honduras prorrogó su estado de excepción.|''",
        "El Salvador calla. El estado de excepción en Ecuador sigue.|''",
        "The Alien Enemies Act returned. The 1798 statute is short.|alien-enemies-act",
        "En San Salvador, los diputados reformaron la Constitución.|sv-constitution",
        "A federal judge in Maryland said that Washington had broken the Constitution.|us-constitution",
        "the Safe Third Country Agreement between Canada and the United States|us-canada-stca",
        "Guatemala signed a safe third country agreement in 2019.|asylum-cooperative-agreements"
      })
  void theLongestNameWinsAndContextDecides(String text, String expected) {
    assertThat(cited(text)).isEqualTo(expected);
  }

  @Test
  void mentionsAndCitationsKnowTheirPlace() {
    // given
    String text = "They cite Articles 7 and 9 of the ICCPR.";

    // when
    DocumentInstruments read =
        READER.read(new AnnotatedText(text, Language.ENGLISH, List.of()), LocalDate.of(2025, 7, 1));

    // then
    assertThat(read.mentions()).extracting(InstrumentMention::text).containsExactly("ICCPR");
    assertThat(read.citations())
        .allMatch(c -> text.substring(c.begin(), c.end()).equals("Articles 7 and 9"));
    assertThat(read.idsWithin(0, text.length())).containsExactly("iccpr");
  }

  @Test
  void anEndlessSentenceIsReadInBoundedTime() {
    // given
    String text =
        "Article 3, CAT and the state of emergency of El Salvador under Trump ".repeat(6_000);

    // when
    long start = System.nanoTime();
    cited(text);

    // then
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
  }
}
