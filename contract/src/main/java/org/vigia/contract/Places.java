package org.vigia.contract;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The facilities that are places of their own in events, and the country that each belongs to: who
 * asks for the country wants the facility too.
 */
public final class Places {
  private static final Map<String, String> COUNTRIES =
      Map.of(
          "facility:cecot", "country:SV",
          "facility:izalco", "country:SV",
          "facility:mariona", "country:SV",
          "facility:santa-ana", "country:SV",
          // Run by the United States; the reader who asks for Cuba means Cuba's own prisons.
          "facility:guantanamo", "country:US");

  private Places() {}

  /** Whether a facility is a place of its own; figures of any other count for its country. */
  public static boolean isWatchedFacility(String id) {
    return COUNTRIES.containsKey(id);
  }

  /** The facilities that are places of their own. */
  public static Set<String> watchedFacilities() {
    return COUNTRIES.keySet();
  }

  /** Places that a place lies in; empty for a country. */
  public static List<String> containing(String place) {
    String country = COUNTRIES.get(place);
    return country == null ? List.of() : List.of(country);
  }

  /** Whether one place is, or lies in, the other. */
  public static boolean overlap(String a, String b) {
    return a.equals(b) || containing(a).contains(b) || containing(b).contains(a);
  }
}
