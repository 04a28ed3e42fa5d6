package org.vigia.enrich.statistic;

import org.jspecify.annotations.Nullable;

/**
 * An entity of the document as the reader of figures needs it.
 *
 * @param begin offset of the first character in the document
 * @param end offset behind the last
 * @param id gazetteer id
 * @param country {@code country:XX} that it is in or belongs to, null if unknown
 * @param people whether the word names the people of a country ("Salvadoran")
 * @param backward whether it is a description that refers back ("the prison")
 */
record PlaceMention(
    int begin, int end, String id, @Nullable String country, boolean people, boolean backward) {

  boolean isFacility() {
    return id.startsWith("facility:");
  }

  boolean isCountry() {
    return id.startsWith("country:");
  }

  boolean isPerson() {
    return id.startsWith("person:");
  }
}
