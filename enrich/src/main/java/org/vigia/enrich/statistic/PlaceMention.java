package org.vigia.enrich.statistic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.Places;
import org.vigia.enrich.entity.DocumentEntities;
import org.vigia.enrich.entity.EntityMention;
import org.vigia.enrich.gazetteer.Towns.Town;

/**
 * An entity or a town of the document as the reader of figures needs it.
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
  static final String GUANTANAMO = "facility:guantanamo";

  /** Who deports in most of what is watched, and is often named by its agencies only. */
  static final String DEPORTING = "country:US";

  private static final String TOWN = "town";

  /** The places of a document in text order: its entities, and the towns that are part of none. */
  static List<PlaceMention> of(DocumentEntities entities, List<Town> towns) {
    List<PlaceMention> places = new ArrayList<>();
    for (Town town : towns) {
      if (entities.at(town.begin()).isEmpty() && entities.at(town.end() - 1).isEmpty()) {
        places.add(town(town.begin(), town.end(), town.country()));
      }
    }
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
    places.sort(Comparator.comparingInt(PlaceMention::begin));
    return places;
  }

  /** A place of which only the country counts. */
  static PlaceMention town(int begin, int end, String country) {
    return new PlaceMention(begin, end, TOWN, country, false, false);
  }

  /** Whether it is a town, a department, an airport, of which only the country counts. */
  boolean isTown() {
    return id.equals(TOWN);
  }

  /** Whether people can be there or be brought there. */
  boolean isSpot() {
    return !people && (isFacility() || isCountry() || isTown());
  }

  /** Whether it is the naval base at Guantánamo: a place of its own, with an airfield. */
  boolean isNavalBase() {
    return id.equals(GUANTANAMO);
  }

  /** What it counts as: itself if the vocabulary has it, else its country. */
  String place() {
    return Places.isWatchedFacility(id) || country == null ? id : country;
  }

  /** The base is a place of its own: it stands in one country and is run by another. */
  @Nullable String countryOrBase() {
    return isNavalBase() ? id : country;
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
