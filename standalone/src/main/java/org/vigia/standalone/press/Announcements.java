package org.vigia.standalone.press;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * What an outlet says that it has published: RSS 2.0, Atom (RFC 4287) or a news sitemap
 * (sitemaps.org 0.9 with Google's news extension), newest first.
 */
final class Announcements {
  private static final DateTimeFormatter RFC_822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.US);
  private static final DateTimeFormatter RFC_3339 = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

  private final Outlet outlet;
  private final URI base;
  private final SampleMark mark;

  Announcements(Outlet outlet, URI base) {
    this.outlet = outlet;
    this.base = base;
    this.mark = SampleMark.in(outlet.language());
  }

  String rss(List<PressArticle> articles) {
    Xml xml =
        new Xml(outlet.charset())
            .open(
                "rss",
                "version",
                "2.0",
                "xmlns:atom",
                "http://www.w3.org/2005/Atom",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/")
            .open("channel")
            .leaf("title", outlet.name() + mark.feedTitleSuffix())
            .leaf("link", url(outlet.home()))
            .leaf("description", mark.feedDescription())
            .leaf("language", outlet.locale().toLowerCase(Locale.ROOT))
            .leaf("ttl", "5")
            .empty(
                "atom:link",
                "href",
                url(outlet.feed()),
                "rel",
                "self",
                "type",
                "application/rss+xml");
    articles.stream()
        .findFirst()
        .ifPresent(newest -> xml.leaf("lastBuildDate", newest.appeared().format(RFC_822)));
    for (PressArticle article : articles) {
      xml.open("item")
          .leaf("title", article.title())
          .leaf("link", url(article.path()))
          .leaf("guid", url(article.path()), "isPermaLink", "true")
          .leaf("pubDate", article.published().format(RFC_822))
          .leaf("dc:creator", article.byline())
          .leaf("category", article.section())
          .leaf("description", article.summary())
          .close();
    }
    return xml.finish();
  }

  String atom(List<PressArticle> articles) {
    Xml xml =
        new Xml(outlet.charset())
            .open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", outlet.locale())
            .leaf("id", url(outlet.home()))
            .leaf("title", outlet.name() + mark.feedTitleSuffix())
            .leaf("subtitle", mark.feedDescription())
            .empty("link", "rel", "self", "href", url(outlet.feed()))
            .empty("link", "rel", "alternate", "type", "text/html", "href", url(outlet.home()));
    articles.stream()
        .map(PressArticle::appeared)
        .max(OffsetDateTime.timeLineOrder())
        .ifPresent(last -> xml.leaf("updated", last.format(RFC_3339)));
    for (PressArticle article : articles) {
      xml.open("entry")
          .leaf("id", "tag:" + outlet.id() + ".example,2026:" + article.path())
          .leaf("title", article.title(), "type", "text")
          .empty("link", "rel", "alternate", "type", "text/html", "href", url(article.path()))
          .leaf("published", article.published().format(RFC_3339))
          .leaf("updated", article.appeared().format(RFC_3339))
          .open("author")
          .leaf("name", article.byline())
          .close()
          .empty("category", "term", article.section())
          .leaf("summary", article.summary(), "type", "text")
          .close();
    }
    return xml.finish();
  }

  String newsSitemap(List<PressArticle> articles) {
    Xml xml =
        new Xml(StandardCharsets.UTF_8)
            .comment(mark.feedDescription())
            .open(
                "urlset",
                "xmlns",
                "http://www.sitemaps.org/schemas/sitemap/0.9",
                "xmlns:news",
                "http://www.google.com/schemas/sitemap-news/0.9");
    for (PressArticle article : articles) {
      xml.open("url")
          .leaf("loc", url(article.path()))
          .leaf("lastmod", article.appeared().format(RFC_3339))
          .open("news:news")
          .open("news:publication")
          .leaf("news:name", outlet.name())
          .leaf("news:language", outlet.language().id())
          .close()
          .leaf("news:publication_date", article.published().format(RFC_3339))
          .leaf("news:title", article.title())
          .close()
          .close();
    }
    return xml.finish();
  }

  private String url(String path) {
    return base.resolve(path).toString();
  }
}
