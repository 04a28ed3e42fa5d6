package org.vigia.ingest.feed;

import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.ParsingFeedException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a feed of any kind: RSS 0.9x, 1.0 and 2.0, Atom, JSON Feed. Entries without an address are
 * left out, an address that stands twice is taken once, and no more than {@value #MOST_ENTRIES} are
 * read. Pure, thread-safe.
 */
public final class SourceReader {
  /** A bound against floods; the longest real feeds have some 2,000. */
  public static final int MOST_ENTRIES = 5_000;

  private static final Pattern TTL = Pattern.compile("<ttl>\\s*(\\d{1,6})\\s*</ttl>");
  private static final Pattern UPDATE_PERIOD =
      Pattern.compile("<sy:updatePeriod>\\s*(hourly|daily|weekly|monthly|yearly)\\s*<");
  private static final Pattern UPDATE_FREQUENCY =
      Pattern.compile("<sy:updateFrequency>\\s*(\\d{1,4})\\s*<");

  /**
   * Reads a feed.
   *
   * @param body as decoded from the wire
   * @param contentType as the server sent it
   * @param base the feed's own address
   * @throws UnreadableSourceException if it is no feed
   */
  public ParsedSource feed(byte[] body, @Nullable String contentType, URI base)
      throws UnreadableSourceException {
    DecodedText decoded = DecodedText.of(body, contentType);
    EntryList entries = new EntryList(MOST_ENTRIES);
    List<String> warnings = new ArrayList<>(decoded.warnings());
    String title;
    Duration hint = null;
    if (decoded.text().stripLeading().startsWith("{")) {
      title = JsonFeeds.read(decoded.text(), base, entries, warnings::add);
    } else {
      XmlText xml = XmlText.of(decoded.text(), MOST_ENTRIES);
      warnings.addAll(xml.warnings());
      title = xml(xml, base, entries, warnings);
      hint = updateHint(xml.text());
    }
    warnings.addAll(entries.warnings());
    return new ParsedSource(title, entries.entries(), List.of(), hint, warnings);
  }

  private static @Nullable String xml(
      XmlText xml, URI base, EntryList entries, List<String> warnings)
      throws UnreadableSourceException {
    String text = Base64Titles.writtenOut(xml.text());
    requireFeed(text);
    if (xml.cut()) {
      return LenientFeeds.read(text, base, entries);
    }
    try {
      String title = RomeFeeds.read(text, base, entries);
      if (text.contains("xml:base")) {
        // ROME does not put one base on the other.
        entries.clear();
        String _ = LenientFeeds.read(text, base, entries);
      } else if (entries.hasGaps()) {
        // ROME passes over dates in Spanish, markup that is not escaped, and more.
        EntryList lenient = new EntryList(MOST_ENTRIES);
        String _ = LenientFeeds.read(text, base, lenient);
        entries.completeFrom(lenient);
      }
      return title;
    } catch (FeedException | IllegalArgumentException e) {
      entries.clear();
      warnings.add("is not well-formed: " + place(e) + firstLine(e));
      return LenientFeeds.read(text, base, entries);
    }
  }

  private static void requireFeed(String text) throws UnreadableSourceException {
    if (text.isBlank()) {
      throw new UnreadableSourceException("is empty");
    }
    String head = text.substring(0, Math.min(text.length(), 4096));
    if (Pattern.compile("<(\\w+:)?(rss|feed|RDF|channel|item|entry)\\b", Pattern.CASE_INSENSITIVE)
        .matcher(head)
        .find()) {
      return;
    }
    boolean html =
        Pattern.compile("<(html|body|head|div)\\b", Pattern.CASE_INSENSITIVE).matcher(head).find();
    throw new UnreadableSourceException(
        html
            ? "is a web page, not a feed; look on it for the feed's address, or use kind: listing"
            : "is no feed; it starts with: "
                + head.substring(0, Math.min(60, head.length())).replaceAll("\\s+", " "));
  }

  private static @Nullable Duration updateHint(String text) {
    String head = text.substring(0, Math.min(text.length(), 8192));
    Matcher ttl = TTL.matcher(head);
    if (ttl.find()) {
      return Duration.ofMinutes(Integer.parseInt(ttl.group(1)));
    }
    Matcher period = UPDATE_PERIOD.matcher(head);
    if (!period.find()) {
      return null;
    }
    Matcher frequency = UPDATE_FREQUENCY.matcher(head);
    int times = frequency.find() ? Math.max(1, Integer.parseInt(frequency.group(1))) : 1;
    Duration length =
        switch (period.group(1)) {
          case "hourly" -> Duration.ofHours(1);
          case "weekly" -> Duration.ofDays(7);
          case "monthly" -> Duration.ofDays(30);
          case "yearly" -> Duration.ofDays(365);
          default -> Duration.ofDays(1);
        };
    return length.dividedBy(times);
  }

  private static String place(Exception e) {
    return e instanceof ParsingFeedException parsing && parsing.getLineNumber() > 0
        ? new TextPlace(parsing.getLineNumber(), Math.max(1, parsing.getColumnNumber())) + ": "
        : "";
  }

  private static String firstLine(Exception e) {
    String message = String.valueOf(e.getMessage());
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }
}
