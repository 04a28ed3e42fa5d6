package org.vigia.ingest.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a site says of its own feeds and sitemaps: on its home page and in robots.txt. Pure. */
public final class SiteLinks {
  private static final Set<String> FEED_TYPES =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/feed+json",
          "application/rdf+xml");
  private static final Pattern FEED_ADDRESS =
      Pattern.compile(
          "(?i)(?:/(?:feed|rss|atom)s?/?$)|(?:\\b(?:rss|feed|atom|index)\\.(?:xml|rdf|rss|atom)$)|(?:/feeds?/[\\w-]+/?$)|\\.rss$");
  private static final Pattern OF_COMMENTS = Pattern.compile("(?i)comment|comentario");
  private static final Pattern SITEMAP =
      Pattern.compile("(?im)^[ \\t]*sitemap[ \\t]*:[ \\t]*(\\S{1,2048})");
  private static final int MOST = 50;

  private SiteLinks() {}

  /** A feed that a page names, with the title that it gives it, may be empty. */
  public record FeedLink(URI address, String title) {}

  /**
   * The feeds that a web page names, those it declares first; feeds of comments last.
   *
   * @param contentType as sent, null if missing
   */
  public static List<FeedLink> feeds(byte[] body, @Nullable String contentType, URI base) {
    Document page =
        Jsoup.parse(BoundedMarkup.of(DecodedText.of(body, contentType).text()), base.toString());
    URI at = Links.absolute(base, page.head().select("base[href]").attr("href")).orElse(base);
    Map<URI, FeedLink> feeds = new LinkedHashMap<>();
    for (Element link : page.select("link[rel][href]")) {
      String type = link.attr("type").toLowerCase(Locale.ROOT).strip();
      if (link.attr("rel").toLowerCase(Locale.ROOT).contains("alternate")
          && FEED_TYPES.contains(type)) {
        add(feeds, at, link, link.attr("title"));
      }
    }
    for (Element link : page.select("a[href]")) {
      if (FEED_ADDRESS.matcher(link.attr("href")).find()) {
        add(feeds, at, link, link.text());
      }
    }
    List<FeedLink> sorted = new ArrayList<>(feeds.values());
    sorted.sort(java.util.Comparator.comparing(SiteLinks::isOfComments));
    return sorted.subList(0, Math.min(MOST, sorted.size()));
  }

  /** Whether a feed holds what readers wrote and not the outlet. */
  public static boolean isOfComments(FeedLink feed) {
    return OF_COMMENTS.matcher(feed.address() + " " + feed.title()).find();
  }

  private static void add(Map<URI, FeedLink> feeds, URI base, Element link, String title) {
    Links.absolute(base, link.attr("href"))
        .ifPresent(
            address -> feeds.putIfAbsent(address, new FeedLink(address, PlainText.of(title))));
  }

  /** The sitemaps that a robots.txt names (sitemaps.org). */
  public static List<URI> sitemaps(byte[] robots, URI base) {
    Matcher line = SITEMAP.matcher(DecodedText.of(robots, "text/plain").text());
    List<URI> sitemaps = new ArrayList<>();
    while (line.find() && sitemaps.size() < MOST) {
      Links.absolute(base, line.group(1))
          .filter(s -> !sitemaps.contains(s))
          .ifPresent(sitemaps::add);
    }
    return sitemaps;
  }
}
