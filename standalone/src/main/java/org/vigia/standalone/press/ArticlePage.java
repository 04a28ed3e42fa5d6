package org.vigia.standalone.press;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * The pages of one outlet's articles, each outlet with a template of its own: navigation, cookie
 * notice, related links, newsletter box and comments stand around the text as they do elsewhere.
 */
final class ArticlePage {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final DateTimeFormatter MACHINE = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

  private final Outlet outlet;
  private final URI base;
  private final SampleMark mark;
  private final Locale locale;
  private final Map<String, Template> templates = new LinkedHashMap<>();

  ArticlePage(Outlet outlet, URI base) {
    this.outlet = outlet;
    this.base = base;
    this.mark = SampleMark.in(outlet.language());
    this.locale = Locale.forLanguageTag(outlet.locale());
    templates.put("", Template.named(outlet.id()));
    outlet.variants().forEach(v -> templates.put(v, Template.named(outlet.id() + "-" + v)));
  }

  /**
   * The page of an article.
   *
   * @param variant one of the outlet's, or empty for the page itself
   * @param related what the page links to besides
   */
  String html(PressArticle article, String variant, List<PressArticle> related) {
    Template template = templates.get(variant);
    if (template == null) {
      throw new IllegalArgumentException(outlet.id() + " has no variant '" + variant + "'");
    }
    return template.fill(values(article, related));
  }

  private Map<String, String> values(PressArticle article, List<PressArticle> related) {
    List<String> blocks = BodyMarkup.blocks(article.body());
    int lead = Math.min(2, blocks.size());
    Map<String, String> values = new LinkedHashMap<>();
    values.put("lang", outlet.locale());
    values.put("charset", outlet.charset().name());
    values.put("outlet", outlet.name());
    values.put("tagline", outlet.tagline());
    values.put("home", url(outlet.home()));
    values.put("feed", url(outlet.feed()));
    values.put("url", url(article.path()));
    values.put("path", article.path());
    values.put("title", article.title());
    values.put("summary", article.summary());
    values.put("byline", article.byline());
    values.put("section", article.section());
    values.put("published", article.published().format(MACHINE));
    values.put("modified", article.appeared().format(MACHINE));
    values.put("publishedText", readable(article));
    values.put("lead", String.join("\n", blocks.subList(0, lead)));
    values.put("rest", String.join("\n", blocks.subList(lead, blocks.size())));
    values.put("related", links(related));
    values.put("jsonLd", jsonLd(article));
    values.put("mark", mark.page());
    return values;
  }

  private String readable(PressArticle article) {
    return article
        .published()
        .atZoneSameInstant(outlet.timezone())
        .format(
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale));
  }

  private String links(List<PressArticle> related) {
    return related.stream()
        .map(other ->
            "<li><a href=\"%s\">%s</a></li>"
                .formatted(Xml.escape(url(other.path())), Xml.escape(other.title())))
        .collect(Collectors.joining("\n"));
  }

  /** schema.org's NewsArticle; a closing tag inside would end the script, hence the escape. */
  private String jsonLd(PressArticle article) {
    Map<String, Object> news = new LinkedHashMap<>();
    news.put("@context", "https://schema.org");
    news.put("@type", "NewsArticle");
    news.put("mainEntityOfPage", url(article.path()));
    news.put("headline", article.title());
    news.put("description", article.summary());
    news.put("datePublished", article.published().format(MACHINE));
    news.put("dateModified", article.appeared().format(MACHINE));
    news.put("author", List.of(new Named("Person", article.byline())));
    news.put("publisher", new Named("NewsMediaOrganization", outlet.name()));
    news.put("inLanguage", outlet.locale());
    news.put("articleSection", article.section());
    news.put("isAccessibleForFree", true);
    return JSON.writeValueAsString(news).replace("</", "<\\/");
  }

  private String url(String path) {
    return base.resolve(path).toString();
  }

  private record Named(@JsonProperty("@type") String type, String name) {}
}
