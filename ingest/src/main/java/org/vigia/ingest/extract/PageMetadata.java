package org.vigia.ingest.extract;

import java.net.URI;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the page says of its article outside of the text, from the most to the least credible. */
final class PageMetadata {
  private static final String[] MODIFIED = {
    "article:modified_time",
    "og:updated_time",
    "dateModified",
    "lastmod",
    "last-modified",
    "dcterms.modified",
    "dc.date.modified",
    "revision_date",
    "modified",
    "moddate"
  };
  private static final Pattern BY =
      Pattern.compile(
          "^(?:by|por|de|escrito por|written by|texto|autor(?:a)?)\\s*:?\\s+",
          Pattern.CASE_INSENSITIVE);
  private static final int LONGEST_BYLINE = 200;

  /** Classes that templates give to the line that names the author. */
  private static final List<String> AUTHORS =
      List.of("byline", "author", "autor", "post-author", "article-author");

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");

  private final PageElements page;
  private final JsonLd data;
  private final URI url;
  private final ZoneId zone;
  private final Map<String, String> metas;

  PageMetadata(PageElements page, JsonLd data, URI url, ZoneId zone) {
    this.page = page;
    this.data = data;
    this.url = url;
    this.zone = zone;
    this.metas = metas(page);
  }

  URI canonical() {
    String declared = page.link("canonical");
    return CanonicalUrl.of(url, declared.isBlank() ? meta("og:url") : declared);
  }

  @Nullable PageDate modified() {
    PageDate date = PageDate.of(data.modified(), zone);
    for (int i = 0; date == null && i < MODIFIED.length; i++) {
      date = PageDate.of(meta(MODIFIED[i]), zone);
    }
    if (date == null) {
      date = marked(page.declaring(), e -> PageElements.says(e, "itemprop", "datemodified"));
    }
    return date != null
        ? date
        : marked(page.tagged("time"), e -> e.hasClass("updated") && e.hasAttr("datetime"));
  }

  String title() {
    String site = meta("og:site_name");
    String heading = heading();
    String[] candidates = {
      data.headline(),
      meta("og:title"),
      meta("twitter:title"),
      meta("dc.title"),
      page.page().title()
    };
    for (String candidate : candidates) {
      if (candidate != null && !candidate.isBlank()) {
        String clean = withoutSite(fold(candidate), site);
        // A headline on the page that stands in the longer title is the headline.
        if (!heading.isEmpty() && clean.length() > heading.length() && clean.startsWith(heading)) {
          return heading;
        }
        return clean;
      }
    }
    return heading;
  }

  private String heading() {
    List<Element> headings = page.tagged("h1");
    Element h1 =
        page.declaring().stream()
            .filter(e -> e.attr("itemprop").equalsIgnoreCase("headline"))
            .findFirst()
            .orElse(null);
    for (Element heading : headings) {
      if (h1 == null && PageElements.around(heading, "article", "main") != null) {
        h1 = heading;
      }
    }
    if (h1 == null && headings.size() == 1) {
      h1 = headings.getFirst();
    }
    return h1 == null ? "" : fold(h1.text());
  }

  @Nullable String byline() {
    String[] candidates = {
      data.author(),
      meta("author"),
      meta("article:author"),
      meta("parsely-author"),
      meta("dc.creator"),
      meta("byl"),
      meta("sailthru.author")
    };
    for (String candidate : candidates) {
      String clean = byline(candidate);
      if (clean != null) {
        return clean;
      }
    }
    return byline(shown());
  }

  private static @Nullable String byline(@Nullable String candidate) {
    if (candidate == null || candidate.isBlank() || candidate.startsWith("http")) {
      return null;
    }
    String clean = BY.matcher(fold(jsoupText(candidate))).replaceFirst("");
    return clean.isEmpty() || clean.length() > LONGEST_BYLINE ? null : clean;
  }

  private static String jsoupText(String text) {
    return text.indexOf('<') < 0 && text.indexOf('&') < 0
        ? text
        : org.jsoup.Jsoup.parseBodyFragment(text).text();
  }

  private @Nullable String shown() {
    for (Element element : page.all()) {
      if (element.attributesSize() > 0 && isAuthor(element)) {
        return element.text();
      }
    }
    return null;
  }

  private static boolean isAuthor(Element element) {
    if (isOf(element, "rel", "author") || isOf(element, "itemprop", "author")) {
      return true;
    }
    if (!element.attributes().get("class").isEmpty()
        && AUTHORS.stream().anyMatch(element::hasClass)) {
      return true;
    }
    return isOf(element, "itemprop", "name")
        && element.parents().stream().anyMatch(around -> isOf(around, "itemprop", "author"));
  }

  private static boolean isOf(Element element, String attribute, String value) {
    return element.attr(attribute).strip().equalsIgnoreCase(value);
  }

  @Nullable String section() {
    String section = data.section() != null ? data.section() : meta("article:section");
    section = section == null || section.isBlank() ? meta("parsely-section") : section;
    return section == null || section.isBlank() ? null : fold(jsoupText(section));
  }

  /** The date of the first element of a kind that gives one. */
  @Nullable PageDate marked(List<Element> among, Predicate<Element> kind) {
    for (Element element : among) {
      PageDate date = kind.test(element) ? dateOf(element) : null;
      // Names are looked at last: that costs more than all the rest.
      if (date != null && !page.asides().isWithinAside(element)) {
        return date;
      }
    }
    return null;
  }

  private @Nullable PageDate dateOf(Element element) {
    String value =
        firstOf(
            element.attr("datetime"),
            element.attr("content"),
            element.attr("title"),
            element.text());
    PageDate date = PageDate.of(value, zone);
    return date != null ? date : VisibleDate.in(element.text(), zone);
  }

  private static String firstOf(String... values) {
    for (String value : values) {
      if (!value.isBlank()) {
        return value;
      }
    }
    return "";
  }

  /** What a {@code meta} element of a name says; the first that says something counts. */
  @Nullable String meta(String name) {
    return metas.get(name.toLowerCase(Locale.ROOT));
  }

  private static Map<String, String> metas(PageElements page) {
    Map<String, String> metas = new HashMap<>();
    for (Element element : page.tagged("meta")) {
      String content = element.attr("content").strip();
      if (!content.isEmpty()) {
        for (String naming : List.of("property", "name", "itemprop")) {
          metas.putIfAbsent(element.attr(naming).toLowerCase(Locale.ROOT), content);
        }
      }
    }
    metas.remove("");
    return metas;
  }

  private static String withoutSite(String title, @Nullable String site) {
    if (site != null && !site.isBlank()) {
      String name = Pattern.quote(site.strip());
      String clean =
          title
              .replaceFirst("(?iu)\\s*[|–—:·»-]\\s*" + name + "\\s*$", "")
              .replaceFirst("(?iu)^" + name + "\\s*[|–—:·»-]\\s*", "");
      if (!clean.isBlank()) {
        return clean;
      }
    }
    int bar = Math.max(title.lastIndexOf(" | "), title.lastIndexOf(" » "));
    return bar > 15 ? title.substring(0, bar).strip() : title;
  }

  private static String fold(String text) {
    return BLANKS.matcher(jsoupText(text)).replaceAll(" ").strip();
  }
}
