package org.vigia.ingest.opml;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.vigia.runtime.config.SourceConfig;

/**
 * The attributes of an {@code outline}.
 *
 * @param plain those of OPML, by name
 * @param own those of {@value #NAMESPACE}, by name
 */
record OpmlOutline(Map<String, String> plain, Map<String, String> own) {
  /** What marks attributes that OPML does not know. */
  static final String NAMESPACE = "urn:vigia:opml";

  static OpmlOutline of(XMLStreamReader xml) {
    Map<String, String> plain = new HashMap<>();
    Map<String, String> own = new HashMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String namespace = xml.getAttributeNamespace(i);
      if (namespace == null || namespace.isEmpty()) {
        plain.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
      } else if (namespace.equals(NAMESPACE)) {
        own.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
      }
    }
    return new OpmlOutline(plain, own);
  }

  /** Where the source is; null if this is no source. */
  @Nullable String address() {
    String feed = plain.get("xmlUrl");
    if (feed != null && !feed.isBlank()) {
      return feed;
    }
    return own.containsKey("kind") ? plain.get("url") : null;
  }

  String name(String address) {
    for (String attribute : new String[] {"text", "title"}) {
      String name = plain.get(attribute);
      if (name != null && !name.isBlank()) {
        return name.strip();
      }
    }
    return address.strip();
  }

  String idOr(String name) {
    return own.getOrDefault("id", name);
  }

  /**
   * The source that it describes.
   *
   * @throws IllegalArgumentException if something of it cannot be
   */
  SourceConfig source(String id, String name, URI url) {
    SourceConfig.Kind kind = kind();
    String tag = own.getOrDefault("locale", plain.getOrDefault("language", "")).replace('_', '-');
    Locale locale = Locale.forLanguageTag(tag);
    return new SourceConfig(
        id,
        name,
        url,
        kind,
        locale.getLanguage().isEmpty() ? null : locale.getLanguage(),
        locale.getCountry().isEmpty() ? null : locale.toLanguageTag(),
        zone(),
        every(),
        kind == SourceConfig.Kind.LISTING
            ? new SourceConfig.Listing(
                own.getOrDefault("link", ""), own.get("title"), own.get("date"))
            : null);
  }

  private SourceConfig.Kind kind() {
    return SourceConfig.Kind.valueOf(own.getOrDefault("kind", "feed").toUpperCase(Locale.ROOT));
  }

  private @Nullable ZoneId zone() {
    String zone = own.get("timeZone");
    try {
      return zone == null ? null : ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("'" + zone + "' is no time zone", e);
    }
  }

  private @Nullable Duration every() {
    String every = own.get("every");
    try {
      return every == null ? null : Duration.parse(every);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("'" + every + "' is no duration such as PT15M", e);
    }
  }
}
