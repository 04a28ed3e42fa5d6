package org.vigia.ingest;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vigia.ingest.feed.ParsedSource;
import org.vigia.ingest.feed.SiteLinks;
import org.vigia.ingest.feed.SitemapReader;
import org.vigia.ingest.feed.SourceReader;
import org.vigia.ingest.feed.UnreadableSourceException;
import org.vigia.ingest.fetch.FetchOutcome.Fetched;
import org.vigia.ingest.fetch.Fetcher;
import org.vigia.ingest.fetch.Validators;

/** Asks a site for its feeds and sitemaps. */
final class SiteSurvey {
  private static final List<String> USUAL_SITEMAPS =
      List.of("/sitemap.xml", "/sitemap_index.xml", "/wp-sitemap.xml", "/sitemap-news.xml");
  private static final List<String> USUAL_FEEDS =
      List.of("/feed/", "/rss.xml", "/feed.xml", "/atom.xml", "/rss", "/index.xml", "/feed.json");

  private final Fetcher fetcher;

  /** Answers by address; a survey asks for nothing twice. */
  private final Map<URI, Optional<Fetched>> asked = new HashMap<>();

  SiteSurvey(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  /** The sitemaps that robots.txt names, or else those that stand where they usually do. */
  List<URI> sitemaps(URI anywhere) throws InterruptedException {
    URI robots = anywhere.resolve("/robots.txt");
    List<URI> named =
        fetch(robots).map(found -> SiteLinks.sitemaps(found.body(), robots)).orElse(List.of());
    if (!named.isEmpty()) {
      return named;
    }
    List<URI> found = new ArrayList<>();
    for (String path : USUAL_SITEMAPS) {
      URI address = anywhere.resolve(path);
      if (sitemap(address).isPresent()) {
        found.add(address);
      }
    }
    return found;
  }

  /** The feeds that a page names; where it names none, those that stand where they usually do. */
  List<SiteLinks.FeedLink> feeds(URI page) throws InterruptedException {
    Set<SiteLinks.FeedLink> found = new LinkedHashSet<>();
    Optional<Fetched> answer = fetch(page);
    if (answer.isPresent()) {
      Fetched home = answer.get();
      if (feed(page).isPresent()) {
        return List.of(new SiteLinks.FeedLink(home.finalUrl(), "")); // it is one itself
      }
      for (SiteLinks.FeedLink link :
          SiteLinks.feeds(home.body(), home.contentType(), home.finalUrl())) {
        if (feed(link.address()).isPresent()) {
          found.add(link);
        }
      }
    }
    if (found.isEmpty()) {
      for (String path : USUAL_FEEDS) {
        URI address = page.resolve(path);
        if (feed(address).isPresent()) {
          return List.of(new SiteLinks.FeedLink(address, ""));
        }
      }
    }
    return List.copyOf(found);
  }

  /** What a feed lists; empty if there is none. */
  Optional<ParsedSource> feed(URI address) throws InterruptedException {
    return read(
        address,
        found -> new SourceReader().feed(found.body(), found.contentType(), found.finalUrl()));
  }

  /** What a sitemap lists; empty if there is none. */
  Optional<ParsedSource> sitemap(URI address) throws InterruptedException {
    return read(
        address,
        found -> new SitemapReader().sitemap(found.body(), found.contentType(), found.finalUrl()));
  }

  @FunctionalInterface
  private interface Reader {
    ParsedSource read(Fetched found) throws UnreadableSourceException;
  }

  private Optional<ParsedSource> read(URI address, Reader reader) throws InterruptedException {
    Optional<Fetched> answer = fetch(address);
    try {
      return answer.isEmpty() ? Optional.empty() : Optional.of(reader.read(answer.get()));
    } catch (UnreadableSourceException e) {
      return Optional.empty();
    }
  }

  private Optional<Fetched> fetch(URI address) throws InterruptedException {
    Optional<Fetched> known = asked.get(address);
    if (known == null) {
      known =
          fetcher.fetch(address, Validators.NONE) instanceof Fetched found
              ? Optional.of(found)
              : Optional.empty();
      asked.put(address, known);
    }
    return known;
  }
}
