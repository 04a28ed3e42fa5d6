package org.vigia.ingest.feed;

import java.net.URI;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.VigiaJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** JSON Feed 1.0 and 1.1 (jsonfeed.org). */
final class JsonFeeds {
  private JsonFeeds() {}

  static @Nullable String read(String json, URI base, Consumer<FeedEntry> entries)
      throws UnreadableSourceException {
    JsonNode feed;
    try {
      feed = VigiaJson.mapper().readTree(json);
    } catch (JacksonException e) {
      throw new UnreadableSourceException("is broken JSON: " + e.getOriginalMessage());
    }
    if (!feed.path("items").isArray()) {
      throw new UnreadableSourceException("is JSON, but no JSON Feed: it has no 'items'");
    }
    for (JsonNode item : feed.path("items")) {
      String address = first(item, "url", "external_url", "id");
      Links.absolute(base, address)
          .ifPresent(link ->
              entries.accept(
                  new FeedEntry(
                      link,
                      PlainText.of(text(item, "title")),
                      FeedDates.parse(text(item, "date_published"), ZoneOffset.UTC),
                      FeedDates.parse(text(item, "date_modified"), ZoneOffset.UTC),
                      PlainText.of(first(item, "summary", "content_text", "content_html")))));
    }
    return PlainText.of(text(feed, "title"));
  }

  private static @Nullable String first(JsonNode node, String... names) {
    for (String name : names) {
      String value = text(node, name);
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return null;
  }

  private static @Nullable String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isString() || value.isNumber() ? value.asString() : null;
  }
}
