package org.vigia.ingest.extract;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * When a page says that it was published: as data for machines, in its address, in marked elements,
 * written for readers, and at last anywhere.
 *
 * @param guessed whether the date was only found somewhere on the page; what a feed says is better
 */
record PublicationDate(PageDate date, boolean guessed) {
  private static final String[] PUBLISHED = {
    "article:published_time",
    "og:article:published_time",
    "datePublished",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "citation_publication_date",
    "publish-date",
    "publish_date",
    "publication_date",
    "pubdate",
    "article.published",
    "cXenseParse:recs:publishtime",
    "og:published_time",
    "originalpublicationdate",
    "displaydate",
    "dc.created",
    "rnews:datePublished",
    "bt:pubdate",
    "ptime",
    "release_date",
    "published-date",
    "publisheddate",
    "article_date_original",
    "article:published",
    "shareaholic:article_published_time"
  };

  /** What content systems say of the page, which need not be what was published on it. */
  private static final String[] OF_PAGE = {
    "dcterms.created", "dc.date.created", "dc.date", "dcterms.date", "date"
  };

  private static final Pattern URL_DATE =
      Pattern.compile(
          "[/_-]((?:19|20)\\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\\d|3[01])(?=[/_.-]|$)");
  private static final Pattern URL_DAY_FIRST =
      Pattern.compile(
          "[/_-](0[1-9]|[12]\\d|3[01])[/_-](0[1-9]|1[0-2])[/_-]((?:19|20)\\d{2})(?=[/_.-]|$)");
  private static final Pattern IN_SCRIPT =
      Pattern.compile(
          "(?i)[\"']?\\b(?:[\\w-]*publish\\w*|[\\w-]*publication_?(?:date|time)|pub_?date|date_?created|created_?at)[\"']?\\s*[:=]\\s*[\"']"
              + "(\\d{4}-\\d{2}-\\d{2}[^\"']{0,24})[\"']");

  /** The date of publication, null if there is none on the page. */
  static @Nullable PublicationDate find(
      PageElements page, PageMetadata metadata, JsonLd data, URI url, ZoneId zone) {
    PageDate inAddress = inAddress(page, metadata, url, zone);
    PageDate stated = stated(page, metadata, data, zone);
    if (stated != null) {
      return new PublicationDate(whereTheOutletIs(stated, inAddress, page, metadata, zone), false);
    }
    PageDate shown = inAddress != null ? inAddress : shown(page, metadata, zone);
    PageDate known = shown != null ? shown : first(metadata, OF_PAGE, zone);
    if (known != null) {
      return new PublicationDate(known, false);
    }
    PageDate guess = guess(page, metadata, zone);
    return guess == null ? null : new PublicationDate(guess, true);
  }

  private static @Nullable PageDate stated(
      PageElements page, PageMetadata metadata, JsonLd data, ZoneId zone) {
    PageDate date = PageDate.of(data.published(), zone);
    if (date == null) {
      date = first(metadata, PUBLISHED, zone);
    }
    if (date == null) {
      date = metadata.marked(page.declaring(), e -> declares(e, "datepublished"));
    }
    if (date == null) {
      date =
          metadata.marked(
              page.declaring(),
              e -> declares(e, "datecreated") || PageElements.says(e, "itemprop", "uploaddate"));
    }
    if (date == null) {
      date = metadata.marked(page.tagged("time"), e -> e.hasAttr("pubdate"));
    }
    if (date == null) {
      date = metadata.marked(page.tagged("time"), PublicationDate::isNamed);
    }
    return date != null ? date : metadata.marked(page.tagged("abbr"), e -> e.hasClass("published"));
  }

  private static boolean declares(Element element, String property) {
    return PageElements.says(element, "itemprop", property)
        || PageElements.says(element, "property", property);
  }

  private static boolean isNamed(Element time) {
    return time.hasClass("published")
        || time.hasClass("entry-date")
        || time.hasClass("post-date")
        || time.parents().stream().anyMatch(e -> e.hasClass("published"));
  }

  private static @Nullable PageDate first(PageMetadata metadata, String[] names, ZoneId zone) {
    PageDate date = null;
    for (int i = 0; date == null && i < names.length; i++) {
      date = PageDate.of(metadata.meta(names[i]), zone);
    }
    return date;
  }

  private static @Nullable PageDate shown(PageElements page, PageMetadata metadata, ZoneId zone) {
    List<Element> times = page.tagged("time");
    PageDate date =
        metadata.marked(
            times,
            e ->
                e.hasAttr("datetime")
                    && PageElements.around(e, "header", "article", "main") != null);
    if (date == null) {
      date = VisibleDate.find(page, zone);
    }
    return date != null ? date : metadata.marked(times, e -> e.hasAttr("datetime"));
  }

  /**
   * Late in the evening it is the next day in UTC, early in the morning in Europe still the day
   * before; the address and what is written for readers have the outlet's own day.
   */
  private static PageDate whereTheOutletIs(
      PageDate stated,
      @Nullable PageDate inAddress,
      PageElements page,
      PageMetadata metadata,
      ZoneId zone) {
    if (!stated.isOpen()) {
      return stated;
    }
    PageDate own = inAddress != null ? inAddress : shown(page, metadata, zone);
    return own != null && stated.canBe(own.day())
        ? new PageDate(stated.instant(), own.day(), false)
        : stated;
  }

  private static @Nullable PageDate inAddress(
      PageElements page, PageMetadata metadata, URI url, ZoneId zone) {
    String[] addresses = {
      String.valueOf(url.getRawPath()), page.link("canonical"), metadata.meta("og:url")
    };
    for (String address : addresses) {
      PageDate date = address == null ? null : inAddress(address, zone);
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  private static @Nullable PageDate inAddress(String address, ZoneId zone) {
    Matcher m = URL_DATE.matcher(address);
    if (m.find()) {
      return PageDate.of(m.group(1) + "-" + m.group(2) + "-" + m.group(3), zone);
    }
    Matcher day = URL_DAY_FIRST.matcher(address);
    return day.find()
        ? PageDate.of(day.group(3) + "-" + day.group(2) + "-" + day.group(1), zone)
        : null;
  }

  private static @Nullable PageDate guess(PageElements page, PageMetadata metadata, ZoneId zone) {
    PageDate date = inScripts(page, zone);
    if (date == null) {
      date = VisibleDate.anywhere(page, zone, VisibleDate::isOfOthers);
    }
    if (date == null) {
      date = metadata.modified();
    }
    // Templates name the line of the article's own date like a widget or a calendar, too.
    if (date == null) {
      date = VisibleDate.anywhere(page, zone, VisibleDate::isOfReaders);
    }
    // Pictures are put into folders by day; an old picture is of an old day.
    String picture = metadata.meta("og:image");
    return date != null || picture == null ? date : inAddress(picture, zone);
  }

  /** Whether one of the words stands there that {@link #IN_SCRIPT} looks for, at more expense. */
  private static boolean speaksOfDates(String script) {
    String lower = script.toLowerCase(Locale.ROOT);
    return lower.contains("pub") || lower.contains("created");
  }

  private static @Nullable PageDate inScripts(PageElements page, ZoneId zone) {
    for (Element element : page.tagged("script")) {
      String data = element.data();
      Matcher script = IN_SCRIPT.matcher(data);
      PageDate date =
          speaksOfDates(data) && script.find() ? PageDate.of(script.group(1), zone) : null;
      if (date != null) {
        return date;
      }
    }
    return null;
  }
}
