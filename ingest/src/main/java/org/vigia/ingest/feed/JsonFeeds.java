package org.vigia.ingest.feed;

import java.net.URI;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON Feed 1.0 and 1.1 (jsonfeed.org). Read item by item, so that a feed that breaks off gives
 * what stands before the break.
 */
final class JsonFeeds {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final URI base;
  private final EntryList entries;
  private @Nullable String title;
  private boolean hasItems;

  private JsonFeeds(URI base, EntryList entries) {
    this.base = base;
    this.entries = entries;
  }

  /**
   * Reads a feed.
   *
   * @return its title, null if it has none
   * @throws UnreadableSourceException if it is no feed, or breaks before anything could be read
   */
  static @Nullable String read(String json, URI base, EntryList entries, Consumer<String> warnings)
      throws UnreadableSourceException {
    JsonFeeds feed = new JsonFeeds(base, entries);
    try (JsonParser parser = MAPPER.createParser(json)) {
      feed.read(parser);
    } catch (JacksonException e) {
      String broken = "is broken JSON in " + place(e) + ": " + e.getOriginalMessage();
      if (entries.isEmpty()) {
        throw new UnreadableSourceException(broken);
      }
      warnings.accept(broken);
    }
    if (!feed.hasItems) {
      throw new UnreadableSourceException("is JSON, but no JSON Feed: it has no 'items'");
    }
    return feed.title;
  }

  private void read(JsonParser parser) {
    parser.nextToken();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("items") && value == JsonToken.START_ARRAY) {
        hasItems = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          JsonNode item = parser.readValueAsTree();
          accept(item);
        }
      } else if (name.equals("title")) {
        title = PlainText.of(parser.getString());
        parser.skipChildren();
      } else {
        parser.skipChildren();
      }
    }
  }

  private void accept(JsonNode item) {
    link(item)
        .ifPresentOrElse(
            link ->
                entries.add(
                    new FeedEntry(
                        link,
                        PlainText.of(text(item, "title")),
                        FeedDates.parse(text(item, "date_published"), ZoneOffset.UTC),
                        FeedDates.parse(text(item, "date_modified"), ZoneOffset.UTC),
                        summary(item))),
            () -> entries.passOver(PlainText.of(text(item, "title"))));
  }

  /** An {@code id} may be anything, and is an address only where it is a whole one. */
  private Optional<URI> link(JsonNode item) {
    String id = text(item, "id");
    return Links.absolute(base, text(item, "url"))
        .or(() -> Links.absolute(base, text(item, "external_url")))
        .or(() -> id != null && id.contains("://") ? Links.absolute(base, id) : Optional.empty());
  }

  private static String summary(JsonNode item) {
    for (String plain : new String[] {"summary", "content_text"}) {
      String text = PlainText.folded(text(item, plain));
      if (!text.isEmpty()) {
        return text;
      }
    }
    return PlainText.of(text(item, "content_html"));
  }

  private static @Nullable String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isString() || value.isNumber() ? value.asString() : null;
  }

  private static String place(JacksonException e) {
    return e.getLocation() == null
        ? "an unknown place"
        : new TextPlace(e.getLocation().getLineNr(), e.getLocation().getColumnNr()).toString();
  }
}
