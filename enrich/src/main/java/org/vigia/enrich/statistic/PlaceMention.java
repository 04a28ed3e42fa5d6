package org.vigia.enrich.statistic;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigia.enrich.entity.DocumentEntities;
import org.vigia.enrich.entity.EntityMention;

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

  /** The base is on Cuban soil, but those held there are held by the United States. */
  private static final String GUANTANAMO = "facility:guantanamo";

  static List<PlaceMention> of(DocumentEntities entities) {
    List<PlaceMention> places = new ArrayList<>();
    for (EntityMention mention : entities.mentions()) {
      if (mention.id() == null) {
        continue;
      }
      String id = entities.wholeOf(mention.id()).orElse(mention.id());
      String country = id.equals(GUANTANAMO) ? "country:US" : entities.countryOf(id).orElse(null);
      places.add(
          new PlaceMention(
              mention.begin(),
              mention.end(),
              id,
              country,
              mention.manner() == EntityMention.Manner.DEMONYM,
              mention.manner() == EntityMention.Manner.ANAPHOR));
    }
    return places;
  }

  /** Whether it is the naval base at Guantánamo: a place of its own, with an airfield. */
  boolean isNavalBase() {
    return id.equals(GUANTANAMO);
  }

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
