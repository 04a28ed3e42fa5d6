package org.vigia.ingest.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.vigia.ingest.feed.ParsedSource.Child;

/**
 * Sitemaps and sitemap indexes (sitemaps.org 0.9) with the news extension, plain or gzipped. Of a
 * long one the {@value #MOST_ENTRIES} newest addresses are kept. Pure, thread-safe.
 */
public final class SitemapReader {
  private static final int MOST_ENTRIES = 2_000;
  private static final int MOST_READ = 50_000; // so has the protocol it
  private static final int MOST_CHILDREN = 500;
  private static final int MOST_BYTES = 52_428_800; // the protocol's own bound

  private final int mostEntries;

  /** Reads what is new: of a long sitemap its newest entries. */
  public SitemapReader() {
    this(MOST_ENTRIES);
  }

  private SitemapReader(int mostEntries) {
    this.mostEntries = mostEntries;
  }

  /** Reads what is old as well: as many entries as the protocol allows. */
  public static SitemapReader ofEverything() {
    return new SitemapReader(MOST_READ);
  }

  /**
   * Reads a sitemap or an index.
   *
   * @throws UnreadableSourceException if it is neither
   */
  public ParsedSource sitemap(byte[] body, @Nullable String contentType, URI base)
      throws UnreadableSourceException {
    DecodedText decoded = DecodedText.of(unzipped(body), contentType);
    XmlText text = XmlText.of(decoded.text(), MOST_READ);
    List<String> warnings = new ArrayList<>(decoded.warnings());
    warnings.addAll(text.warnings());
    Document document = Jsoup.parse(text.text(), base.toString(), Parser.xmlParser());
    Map<URI, FeedEntry> entries = new LinkedHashMap<>();
    List<Child> children = new ArrayList<>();
    boolean known = false;
    for (Element element : document.getAllElements()) {
      switch (local(element)) {
        case "urlset", "sitemapindex" -> known = true;
        case "url" ->
            Links.absolute(base, value(element, "loc"))
                .ifPresent(link -> entries.putIfAbsent(link, entry(element, link)));
        case "sitemap" ->
            Links.absolute(base, value(element, "loc"))
                .ifPresent(link -> children.add(new Child(link, lastModified(element))));
        default -> {}
      }
    }
    if (!known) {
      throw new UnreadableSourceException(
          "is no sitemap: it has neither <urlset> nor <sitemapindex>");
    }
    return new ParsedSource(null, newest(entries), newestChildren(children), null, warnings);
  }

  private static List<Child> newestChildren(List<Child> children) {
    return children.stream()
        .sorted(
            Comparator.comparing(Child::modified, Comparator.nullsLast(Comparator.reverseOrder())))
        .limit(MOST_CHILDREN)
        .toList();
  }

  private List<FeedEntry> newest(Map<URI, FeedEntry> entries) {
    return entries.values().stream()
        .sorted(
            Comparator.comparing(
                FeedEntry::newestDate, Comparator.nullsLast(Comparator.reverseOrder())))
        .limit(mostEntries)
        .toList();
  }

  private static FeedEntry entry(Element url, URI link) {
    return new FeedEntry(
        link,
        Optional.ofNullable(value(url, "title")).map(PlainText::of).orElse(""),
        FeedDates.parse(value(url, "publication_date"), ZoneOffset.UTC),
        lastModified(url),
        "");
  }

  private static @Nullable Instant lastModified(Element element) {
    return FeedDates.parse(value(element, "lastmod"), ZoneOffset.UTC);
  }

  private static @Nullable String value(Element parent, String name) {
    for (Element child : parent.getAllElements()) {
      if (local(child).equals(name)) {
        return child.text();
      }
    }
    return null;
  }

  private static String local(Element element) {
    String name = element.tagName().toLowerCase(Locale.ROOT);
    return name.substring(name.lastIndexOf(':') + 1);
  }

  private static byte[] unzipped(byte[] body) throws UnreadableSourceException {
    if (body.length < 2 || body[0] != 0x1f || body[1] != (byte) 0x8b) {
      return body;
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      byte[] plain = in.readNBytes(MOST_BYTES + 1);
      if (plain.length > MOST_BYTES) {
        throw new UnreadableSourceException("expands to more than " + MOST_BYTES + " bytes");
      }
      return plain;
    } catch (IOException e) {
      throw new UnreadableSourceException("is broken gzip: " + e.getMessage());
    }
  }
}
