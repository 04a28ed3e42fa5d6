package org.vigia.alerts.match;

import java.util.List;
import java.util.Map;

/** Which country a watched facility stands in: who asks for the country wants the facility too. */
final class Places {
  private static final Map<String, String> COUNTRIES =
      Map.of(
          "facility:cecot", "country:SV",
          "facility:izalco", "country:SV",
          "facility:mariona", "country:SV",
          "facility:santa-ana", "country:SV",
          // Run by the United States; the reader who asks for Cuba means Cuba's own prisons.
          "facility:guantanamo", "country:US");

  private Places() {}

  /** Places that a place lies in. */
  static List<String> containing(String place) {
    String country = COUNTRIES.get(place);
    return country == null ? List.of() : List.of(country);
  }
}
