package org.vigia.standalone.cli;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigia.contract.Places;
import org.vigia.enrich.gazetteer.Gazetteer;
import org.vigia.enrich.gazetteer.GazetteerEntry;
import org.vigia.ingest.SourceRegistry;
import org.vigia.runtime.OperatorException;
import org.vigia.runtime.config.VigiaConfig;

/**
 * Names that only other stages know. A subscription to one that nobody knows would wait for ever,
 * and nobody would see why.
 */
final class KnownNames {
  private static final int MOST_SUGGESTED = 8;

  private KnownNames() {}

  /**
   * Sources by their id or name.
   *
   * @throws OperatorException if one is unknown
   */
  static void requireSources(VigiaConfig config, Collection<String> wanted) {
    Set<String> known =
        SourceRegistry.sources(config).stream()
            .flatMap(source -> Stream.of(source.id(), source.name()))
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(TreeSet::new));
    for (String name : wanted) {
      if (known.stream().noneMatch(one -> one.equalsIgnoreCase(name.strip()))) {
        throw new OperatorException(
            "--source: no source has the id or name '"
                + name
                + "'"
                + suggestion(name, known)
                + "; 'vigia feeds list' shows all");
      }
    }
  }

  /**
   * Treaties and laws by their id.
   *
   * @throws OperatorException if one is unknown
   */
  static void requireInstruments(Collection<String> wanted) {
    if (wanted.isEmpty()) {
      return; // the gazetteer takes a moment to load
    }
    Set<String> known =
        Gazetteer.bundled().entries().stream()
            .filter(entry -> entry.instrumentClass() != null)
            .map(GazetteerEntry::id)
            .collect(Collectors.toCollection(TreeSet::new));
    for (String id : wanted) {
      if (!known.contains(id)) {
        String like = suggestion(id, known);
        throw new OperatorException(
            "--instrument: there is no treaty or law '"
                + id
                + "'"
                + (like.isEmpty() ? "; there are: " + String.join(", ", known) : like));
      }
    }
  }

  /**
   * Countries and facilities.
   *
   * @throws OperatorException if one is unknown
   */
  static void requirePlaces(Collection<String> wanted) {
    for (String place : wanted) {
      boolean country =
          place.startsWith("country:")
              && Arrays.asList(Locale.getISOCountries())
                  .contains(place.substring("country:".length()));
      if (!country && !place.equals("global") && !Places.isWatchedFacility(place)) {
        throw new OperatorException(
            "--place: '"
                + place
                + "' is not known; write country: and two letters, such as country:SV, or one of: global, "
                + String.join(", ", new TreeSet<>(Places.watchedFacilities())));
      }
    }
  }

  private static String suggestion(String name, Set<String> known) {
    String wanted = name.strip().toLowerCase(Locale.ROOT);
    List<String> like =
        known.stream()
            .filter(one -> {
              String lower = one.toLowerCase(Locale.ROOT);
              return lower.contains(wanted) || wanted.contains(lower);
            })
            .limit(MOST_SUGGESTED)
            .toList();
    return like.isEmpty() || wanted.isEmpty()
        ? ""
        : "; did you mean " + String.join(", ", like) + "?";
  }
}
