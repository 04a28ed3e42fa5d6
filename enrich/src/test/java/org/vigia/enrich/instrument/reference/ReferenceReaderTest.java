package org.vigia.enrich.instrument.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReferenceReaderTest {
  private final ReferenceReader reader = new ReferenceReader();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "see 533 U.S. 678, 690 (2001)|us-case|533 U.S. 678",
        "554 U. S. 723|us-case|554 U.S. 723",
        "145 S.Ct. 1003|us-case|145 S. Ct. 1003",
        "137 F. 4th 12|us-case|137 F.4th 12",
        "2 F. Supp. 3d 5|us-case|2 F. Supp. 3d 5",
        "12 F Supp 2d 1084 [D Kan 2006]|us-case|12 F. Supp. 2d 1084",
        "672 P2d at 235|us-case|672 P.2d at 235",
        "554 U. S., at 725|us-case|554 U.S. at 725",
        "5 U.S. (1 Cranch) 137|us-case|5 U.S. 137",
        "604 U. S. ___ (2025)|us-case|604 U.S. ___",
        "63 NY2d 582|us-case|63 N.Y.2d 582",
        "154 Cal.App.4th 547, 558|us-case|154 Cal. App. 4th 547",
        "17 Wash. 2d 44|us-case|17 Wash. 2d 44",
        "42 Ohio 305 (1884)|us-case|42 Ohio 305",
        "21 App. D.C. 9|us-case|21 App. D.C. 9",
        "2025 WL 1144959|us-case|2025 WL 1144959",
        "2019 U.S. Dist. LEXIS 4411|us-case|2019 U.S. Dist. LEXIS 4411",
        "2017 IL App (4th) 160407-U|us-case|2017 IL App (4th) 160407-U",
        "2006-Ohio-2095|us-case|2006 Ohio 2095",
        "18, United States Code, Section 3500|usc|18 U.S.C. § 3500",
        "1 USC S. 1-2|usc|1 U.S.C. § 1-2",
        "Public Law Number 117-174|public-law|Pub. L. 117-174",
        "In Alvarez v. Stone Harbor the court|case-name|Alvarez v. Stone Harbor",
        "Matter of Q. Li was decided|case-name|Matter of Q. Li",
        "8 U.S.C. 1231(b)(3)(A) bars|usc|8 U.S.C. § 1231(b)(3)(A)",
        "8 USC § 1226(a)|usc|8 U.S.C. § 1226(a)",
        "Section 1225(b)(1) of Title 8|usc|8 U.S.C. § 1225(b)(1)",
        "8 C.F.R. § 208.16 (c)|cfr|8 C.F.R. § 208.16(c)",
        "90 Fed. Reg. 13,033|federal-register|90 Fed. Reg. 13033",
        "Public Law 104–208|public-law|Pub. L. 104-208",
        "H. R. 3412|us-bill|H.R. 3412",
        "Executive Order No. 14,157|executive-order|Executive Order 14157",
        "la orden ejecutiva 14159|executive-order|Executive Order 14159",
        "Proclamation 10,903|proclamation|Proclamation 10903",
        "29 I. & N. Dec. 66|immigration-decision|29 I&N Dec. 66",
        "case 1:25-cv-00766-JEB|docket|1:25-cv-00766-JEB",
        "No. 24A931|docket|No. 24A931",
        "CAT/C/SLV/CO/3 says|un-symbol|CAT/C/SLV/CO/3",
        "Human Rights Council resolution 57/23|un-resolution|UN resolution 57/23",
        "medidas cautelares No. 123-25|precautionary-measure|PM 123-25",
        "la petición 1234-2020|iachr-petition|P-1234-20",
        "el caso 12.465|iachr-case|Case 12.465",
        "Serie C No. 456|iacthr-judgment|Series C No. 456",
        "OC-21/14|advisory-opinion|OC-21/14",
        "application no. 14038/88|ecthr-application|App. no. 14038/88",
        "Decreto Legislativo n.º 333|sv-decree|Decreto Legislativo 333",
        "inconstitucionalidad 21-2020AC|sv-constitutional-file|inconstitucionalidad 21-2020"
      })
  void referencesAreFoundAndSpeltAlike(String text, String kind, String normalized) {
    assertThat(reader.read(text))
        .extracting(r -> r.kind().id(), LegalReference::normalized)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(kind, normalized));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The vote was 5-4 on No. 14 Main Street.",
        "She is 24 and earns $533 a month in the U.S. 678 others do not.",
        "A/C units and S/M sizes are sold.",
        "Case closed after 12 years; decree of 2022.",
        "He met 5 U.S. 3-year-olds and 12 U.S. citizens.",
        "They flew 3 US 20 times; 252 men, 12 F. temperature.",
        "In 2020 Ohio 12 voted; 40 Idaho 30 families moved to 5 Court St. 12 doors away.",
        "It cost $1,410 U.S. 113 of them paid on 12 Nov. 2025.",
        "In 2024 Colombia 4 and 11 Mar. 2025 and 3 Gen. 2 Col. ranks"
      })
  void ordinaryNumbersAreNoReferences(String text) {
    assertThat(reader.read(text)).isEmpty();
  }

  @Test
  void parallelCitationsAreFoundOneByOne() {
    assertThat(reader.read("Brown v. Board, 347 U.S. 483, 495, 74 S. Ct. 686, 98 L.Ed. 873 (1954)"))
        .filteredOn(r -> r.kind() == ReferenceKind.US_CASE)
        .extracting(LegalReference::normalized)
        .containsExactly("347 U.S. 483", "74 S. Ct. 686", "98 L. Ed. 873");
  }

  @Test
  void aHugeTextIsReadInBoundedTime() {
    // given
    String text = "Aa Bb Cc Dd Ee Ff 12 U.S. and A/HRC/ ".repeat(20_000);

    // when
    long start = System.nanoTime();
    reader.read(text);

    // then
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }
}
