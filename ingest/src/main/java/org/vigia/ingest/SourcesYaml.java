package org.vigia.ingest;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigia.runtime.config.SourceConfig;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * Sources as the {@code sources:} part of {@code vigia.yaml}; what is as by default is left out.
 */
public final class SourcesYaml {
  private static final Duration USUAL = Duration.ofMinutes(15);
  private static final YAMLMapper MAPPER =
      YAMLMapper.builder().disable(YAMLWriteFeature.WRITE_DOC_START_MARKER).build();

  private SourcesYaml() {}

  /** YAML that the configuration takes as it is. */
  public static String write(Collection<SourceConfig> sources) {
    List<Map<String, Object>> items = sources.stream().map(SourcesYaml::item).toList();
    return MAPPER.writeValueAsString(Map.of("sources", items));
  }

  private static Map<String, Object> item(SourceConfig source) {
    Map<String, Object> item = new LinkedHashMap<>();
    put(item, "id", source.id());
    put(item, "name", source.name());
    put(item, "url", source.url().toString());
    if (source.kind() != null && source.kind() != SourceConfig.Kind.FEED) {
      put(item, "kind", source.kind().name().toLowerCase(Locale.ROOT));
    }
    put(item, "language", source.language());
    put(item, "locale", source.locale());
    put(item, "timeZone", source.timeZone() == null ? null : source.timeZone().getId());
    if (source.every() != null && !source.every().equals(USUAL)) {
      put(item, "every", source.every().toString());
    }
    SourceConfig.Listing listing = source.listing();
    if (listing != null) {
      Map<String, Object> selectors = new LinkedHashMap<>();
      put(selectors, "link", listing.link());
      put(selectors, "title", listing.title());
      put(selectors, "date", listing.date());
      item.put("listing", selectors);
    }
    return item;
  }

  private static void put(Map<String, Object> item, String key, @Nullable String value) {
    if (value != null) {
      item.put(key, value);
    }
  }
}
