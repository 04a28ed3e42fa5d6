package org.vigia.ingest;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.vigia.contract.FeedId;
import org.vigia.contract.Language;
import org.vigia.runtime.config.FetchConfig;
import org.vigia.runtime.config.SourceConfig;

/**
 * A source with everything decided that its configuration leaves open.
 *
 * @param zone where the outlet is
 * @param hint language to assume where the text is too short to tell
 */
record Source(
    FeedId id, String name, SourceConfig config, ZoneId zone, Language hint, Cadence cadence) {
  /** Capitals decide: that is where the outlets that write "on Friday" are. */
  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("SV", "America/El_Salvador"),
          Map.entry("GT", "America/Guatemala"),
          Map.entry("HN", "America/Tegucigalpa"),
          Map.entry("NI", "America/Managua"),
          Map.entry("CR", "America/Costa_Rica"),
          Map.entry("PA", "America/Panama"),
          Map.entry("MX", "America/Mexico_City"),
          Map.entry("CO", "America/Bogota"),
          Map.entry("VE", "America/Caracas"),
          Map.entry("EC", "America/Guayaquil"),
          Map.entry("PE", "America/Lima"),
          Map.entry("CL", "America/Santiago"),
          Map.entry("AR", "America/Argentina/Buenos_Aires"),
          Map.entry("CU", "America/Havana"),
          Map.entry("US", "America/New_York"),
          Map.entry("ES", "Europe/Madrid"),
          Map.entry("GB", "Europe/London"),
          Map.entry("FR", "Europe/Paris"),
          Map.entry("DE", "Europe/Berlin"));

  static Source of(SourceConfig config, FetchConfig fetch) {
    return new Source(
        new FeedId(config.id()),
        config.name() == null ? config.id() : config.name(),
        config,
        zone(config),
        hint(config),
        cadence(config, fetch));
  }

  /** The same source, remembered under another id. */
  Source as(FeedId other) {
    return new Source(other, name, config, zone, hint, cadence);
  }

  private static ZoneId zone(SourceConfig config) {
    if (config.timeZone() != null) {
      return config.timeZone();
    }
    String locale = config.locale();
    String region = locale == null ? "" : java.util.Locale.forLanguageTag(locale).getCountry();
    String zone = ZONES.get(region);
    return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
  }

  private static Language hint(SourceConfig config) {
    String language = config.language() == null ? "" : config.language();
    return switch (language) {
      case "en" -> Language.ENGLISH;
      case "es" -> Language.SPANISH;
      default -> Language.OTHER;
    };
  }

  private static Cadence cadence(SourceConfig config, FetchConfig fetch) {
    Duration every = config.every() == null ? fetch.shortestInterval() : config.every();
    Duration floor =
        every.compareTo(fetch.shortestInterval()) < 0 ? every : fetch.shortestInterval();
    Duration ceiling =
        every.compareTo(fetch.longestInterval()) > 0 ? every : fetch.longestInterval();
    return new Cadence(floor, every, ceiling);
  }
}
