package org.vigia.enrich.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vigia.enrich.gazetteer.Towns.Town;

final class TownsTest {
  private static final Towns TOWNS = Towns.bundled();

  @Test
  void aTownIsReadAsItsCountryWhereItStands() {
    String text = "The plane left Alexandria, Louisiana, for San Pedro Sula.";

    assertThat(TOWNS.read(text))
        .extracting(town -> text.substring(town.begin(), town.end()), Town::country)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Alexandria, Louisiana", "country:US"),
            org.assertj.core.groups.Tuple.tuple("San Pedro Sula", "country:HN"));
  }

  @Test
  void theLongestNameCounts() {
    assertThat(TOWNS.read("Fueron enviados a Ciudad de Panamá y a Baja California."))
        .extracting(Town::country)
        .containsExactly("country:PA", "country:MX");
  }

  @Test
  void aTextWithoutTownsHasNone() {
    assertThat(TOWNS.read("El tribunal no ha resuelto.")).isEmpty();
  }
}
