package org.vigia.ingest.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Well-formed feeds, by ROME. */
final class RomeFeeds {
  private RomeFeeds() {}

  /**
   * Reads a feed.
   *
   * @throws FeedException if it is not well-formed, or none
   */
  static @Nullable String read(String xml, URI base, EntryList entries) throws FeedException {
    SyndFeedInput input = new SyndFeedInput(false, Locale.ROOT);
    input.setAllowDoctypes(false);
    input.setXmlHealerOn(false);
    SyndFeed feed = input.build(new StringReader(xml));
    // In RSS, links are relative to the outlet; in Atom (RFC 4287, 2), to the document.
    boolean rss = !feed.getFeedType().startsWith("atom");
    URI home = (rss ? Links.absolute(base, feed.getLink()) : Optional.<URI>empty()).orElse(base);
    for (SyndEntry entry : feed.getEntries()) {
      link(entry, home)
          .ifPresentOrElse(
              link -> entries.add(entry(entry, link)),
              () -> entries.passOver(PlainText.of(entry.getTitle())));
    }
    return PlainText.of(feed.getTitle());
  }

  private static FeedEntry entry(SyndEntry entry, URI link) {
    return new FeedEntry(
        link,
        PlainText.of(entry.getTitle()),
        instant(entry.getPublishedDate()),
        instant(entry.getUpdatedDate()),
        PlainText.of(summary(entry)));
  }

  private static Optional<URI> link(SyndEntry entry, URI base) {
    Optional<URI> link = Links.absolute(base, entry.getLink());
    if (link.isPresent()) {
      return link;
    }
    for (SyndLink other : entry.getLinks()) {
      if (other.getRel() == null || other.getRel().equals("alternate")) {
        Optional<URI> found = Links.absolute(base, other.getHref());
        if (found.isPresent()) {
          return found;
        }
      }
    }
    String id = entry.getUri();
    return id != null && id.startsWith("http") ? Links.absolute(base, id) : Optional.empty();
  }

  private static @Nullable String summary(SyndEntry entry) {
    SyndContent description = entry.getDescription();
    if (description != null && description.getValue() != null) {
      return description.getValue();
    }
    List<SyndContent> contents = entry.getContents();
    return contents.isEmpty() ? null : contents.getFirst().getValue();
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : FeedDates.plausible(date.toInstant());
  }
}
