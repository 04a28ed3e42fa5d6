package org.vigia.ingest.feed;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;
import org.vigia.runtime.config.SourceConfig.Listing;

/** Pages that list articles, read by the operator's selectors. Pure, thread-safe. */
public final class ListingReader {
  private static final int MOST_ENTRIES = 500;
  private static final int CLIMB = 6;

  /**
   * Reads a listing page.
   *
   * @param zone what dates without a zone mean
   * @throws UnreadableSourceException if the selectors are wrong or find nothing
   */
  public ParsedSource listing(
      byte[] body, @Nullable String charset, URI base, Listing listing, ZoneId zone)
      throws UnreadableSourceException {
    try {
      Document page = Jsoup.parse(BoundedMarkup.of(body), charset, base.toString());
      Map<URI, FeedEntry> entries = new LinkedHashMap<>();
      for (Element found : page.select(listing.link())) {
        Element link = found.hasAttr("href") ? found : found.selectFirst("a[href]");
        if (link == null || entries.size() >= MOST_ENTRIES) {
          continue;
        }
        Links.absolute(Links.absolute(base, link.baseUri()).orElse(base), link.attr("href"))
            .ifPresent(
                address -> entries.putIfAbsent(address, entry(address, link, listing, zone)));
      }
      if (entries.isEmpty()) {
        throw new UnreadableSourceException(
            "has nothing where listing.link ('"
                + listing.link()
                + "') points; has the page changed?");
      }
      return new ParsedSource(
          page.title(), List.copyOf(entries.values()), List.of(), null, List.of());
    } catch (Selector.SelectorParseException e) {
      throw new UnreadableSourceException("cannot be read: " + e.getMessage());
    } catch (IOException e) {
      throw new UnreadableSourceException("is broken: " + e.getMessage());
    }
  }

  private static FeedEntry entry(URI address, Element link, Listing listing, ZoneId zone) {
    Element title = near(link, listing.title(), listing.link());
    Element date = near(link, listing.date(), listing.link());
    Instant published =
        date == null
            ? null
            : FeedDates.parse(date.hasAttr("datetime") ? date.attr("datetime") : date.text(), zone);
    return new FeedEntry(
        address, PlainText.of(title == null ? link.text() : title.text()), published, null, "");
  }

  /** What a selector finds in the nearest ancestor that still holds this link alone. */
  private static @Nullable Element near(Element link, @Nullable String selector, String links) {
    if (selector == null) {
      return null;
    }
    Element at = link;
    for (int i = 0; i < CLIMB && at != null; i++, at = at.parent()) {
      String own = link.attr("href");
      if (at.select(links).stream()
          .anyMatch(l -> l.hasAttr("href") && !l.attr("href").equals(own))) {
        return null;
      }
      Element found = at.selectFirst(selector);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
