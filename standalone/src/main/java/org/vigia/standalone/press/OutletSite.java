package org.vigia.standalone.press;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands at each path of an outlet at this moment. Thread-safe. */
final class OutletSite {
  private static final int RELATED = 3;

  private final Outlet outlet;
  private final URI base;
  private final Releases releases;
  private final Announcements announcements;
  private final ArticlePage articlePage;
  private final Template home;
  private final Template notFound;

  OutletSite(Outlet outlet, URI base, Releases releases) {
    this.outlet = outlet;
    this.base = base;
    this.releases = releases;
    this.announcements = new Announcements(outlet, base);
    this.articlePage = new ArticlePage(outlet, base);
    this.home = Template.named(outlet.kind() == OutletKind.LISTING ? "listing" : "home");
    this.notFound = Template.named("not-found");
  }

  /** The page at a path; where there is none, one that says so with status 404. */
  Page page(String path) {
    if (path.equals("/robots.txt")) {
      return text("text/plain", robots(), null);
    }
    if (path.equals(outlet.feed()) && outlet.kind() != OutletKind.LISTING) {
      return feed();
    }
    if (path.equals(outlet.home()) || path.equals(outlet.feed())) {
      return Page.html(frontPage(), outlet.charset(), lastChange());
    }
    return article(path).orElseGet(this::missing);
  }

  private Page feed() {
    List<PressArticle> articles = releases.current(outlet);
    return switch (outlet.kind()) {
      case RSS -> text("application/rss+xml", announcements.rss(articles), lastChange());
      case ATOM -> text("application/atom+xml", announcements.atom(articles), lastChange());
      case SITEMAP -> text("application/xml", announcements.newsSitemap(articles), lastChange());
      case LISTING -> throw new IllegalStateException(outlet.id() + " has no feed");
    };
  }

  private Optional<Page> article(String path) {
    List<PressArticle> articles = releases.current(outlet);
    for (int i = 0; i < articles.size(); i++) {
      PressArticle article = articles.get(i);
      Optional<String> variant = variant(article, path);
      if (variant.isPresent()) {
        // Older ones only: what a page says must not change because another article comes out.
        List<PressArticle> related =
            articles.subList(i + 1, Math.min(articles.size(), i + 1 + RELATED));
        return Optional.of(
            Page.html(
                articlePage.html(article, variant.get(), related),
                outlet.charset(),
                releases.releasedAt(article.id()).orElse(null)));
      }
    }
    return Optional.empty();
  }

  private Optional<String> variant(PressArticle article, String path) {
    if (path.equals(article.path())) {
      return Optional.of("");
    }
    return outlet.variants().stream()
        .filter(variant -> path.equals("/" + variant + article.path()))
        .findFirst();
  }

  private String frontPage() {
    SampleMark mark = SampleMark.in(outlet.language());
    return home.fill(
        Map.of(
            "lang", outlet.locale(),
            "charset", outlet.charset().name(),
            "outlet", outlet.name(),
            "tagline", outlet.tagline(),
            "feedLink", feedLink(),
            "items",
                releases.current(outlet).stream().map(this::item).collect(Collectors.joining("\n")),
            "mark", mark.feedDescription()));
  }

  private String feedLink() {
    return switch (outlet.kind()) {
      case RSS -> alternate("application/rss+xml");
      case ATOM -> alternate("application/atom+xml");
      case SITEMAP, LISTING -> "";
    };
  }

  private String alternate(String type) {
    return "<link rel=\"alternate\" type=\"%s\" href=\"%s\">"
        .formatted(type, Xml.escape(base.resolve(outlet.feed()).toString()));
  }

  private String item(PressArticle article) {
    return """
    <li>
      <h2><a href="%s">%s</a></h2>
      <time datetime="%s">%s</time>
      <p>%s</p>
    </li>\
    """
        .formatted(
            Xml.escape(article.path()),
            Xml.escape(article.title()),
            article.published(),
            article.published().toLocalDate(),
            Xml.escape(article.summary()));
  }

  private String robots() {
    StringBuilder text = new StringBuilder("# ").append(outlet.name());
    text.append(SampleMark.in(outlet.language()).feedTitleSuffix()).append("\nUser-agent: *\n");
    if (outlet.robots().crawlDelaySeconds() != null) {
      text.append("Crawl-delay: ").append(outlet.robots().crawlDelaySeconds()).append('\n');
    }
    outlet.robots().disallow().forEach(p -> text.append("Disallow: ").append(p).append('\n'));
    if (outlet.kind() == OutletKind.SITEMAP) {
      text.append("\nSitemap: ").append(base.resolve(outlet.feed())).append('\n');
    }
    return text.toString();
  }

  private Page missing() {
    String text =
        notFound.fill(
            Map.of(
                "lang", outlet.locale(),
                "charset", outlet.charset().name(),
                "outlet", outlet.name(),
                "home", outlet.home(),
                "mark", SampleMark.in(outlet.language()).feedDescription()));
    return new Page(
        404, "text/html; charset=" + outlet.charset().name(), text, outlet.charset(), null);
  }

  private Page text(String type, String text, @Nullable Instant changed) {
    var charset = type.equals("text/plain") ? StandardCharsets.UTF_8 : outlet.charset();
    return new Page(200, type + "; charset=" + charset.name(), text, charset, changed);
  }

  private @Nullable Instant lastChange() {
    return releases.lastChange(outlet).orElse(null);
  }
}
