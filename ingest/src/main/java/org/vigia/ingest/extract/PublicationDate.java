package org.vigia.ingest.extract;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
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
    "dcterms.created",
    "dc.date.created",
    "dc.date",
    "dcterms.date",
    "citation_publication_date",
    "publish-date",
    "publish_date",
    "publication_date",
    "pubdate",
    "date",
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
  private static final Pattern URL_DATE =
      Pattern.compile(
          "[/_-]((?:19|20)\\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\\d|3[01])(?=[/_.-]|$)");
  private static final Pattern IN_SCRIPT =
      Pattern.compile(
          "(?i)[\"']?\\b(?:[\\w-]*publish\\w*|[\\w-]*publication_?(?:date|time)|pub_?date|date_?created|created_?at)[\"']?\\s*:\\s*[\"']"
              + "(\\d{4}-\\d{2}-\\d{2}[^\"']{0,24})[\"']");

  /** The date of publication, null if there is none on the page. */
  static @Nullable PublicationDate find(
      Document page, PageMetadata metadata, JsonLd data, URI url, ZoneId zone) {
    PageDate inAddress = inAddress(page, metadata, url, zone);
    PageDate stated = stated(metadata, data, zone);
    if (stated != null) {
      return new PublicationDate(whereTheOutletIs(stated, inAddress), false);
    }
    PageDate marked =
        inAddress != null
            ? inAddress
            : metadata.marked(
                "article header time[datetime], header time[datetime], article time[datetime], main"
                    + " time[datetime], time[datetime]");
    PageDate written = marked != null ? marked : VisibleDate.find(page, zone);
    if (written != null) {
      return new PublicationDate(written, false);
    }
    PageDate guess = guess(page, metadata, zone);
    return guess == null ? null : new PublicationDate(guess, true);
  }

  private static @Nullable PageDate stated(PageMetadata metadata, JsonLd data, ZoneId zone) {
    PageDate date = PageDate.of(data.published(), zone);
    for (int i = 0; date == null && i < PUBLISHED.length; i++) {
      date = PageDate.of(metadata.meta(PUBLISHED[i]), zone);
    }
    return date != null
        ? date
        : metadata.marked(
            "[itemprop~=(?i)datePublished], [property~=(?i)datePublished]",
            "[property~=(?i)dateCreated], [itemprop~=(?i)(dateCreated|uploadDate)]",
            "time[pubdate]",
            "time.published, time.entry-date, .published time, abbr.published, time.post-date");
  }

  /** Late in the evening it is the next day in UTC; the address has the outlet's own. */
  private static PageDate whereTheOutletIs(PageDate stated, @Nullable PageDate inAddress) {
    if (inAddress == null) {
      return stated;
    }
    boolean nextTo = Math.abs(ChronoUnit.DAYS.between(stated.day(), inAddress.day())) == 1;
    boolean inUtc = LocalDate.ofInstant(stated.instant(), ZoneOffset.UTC).equals(stated.day());
    return nextTo && inUtc ? new PageDate(stated.instant(), inAddress.day()) : stated;
  }

  private static @Nullable PageDate inAddress(
      Document page, PageMetadata metadata, URI url, ZoneId zone) {
    String[] addresses = {
      String.valueOf(url.getRawPath()),
      page.select("link[rel~=(?i)^canonical$][href]").attr("href"),
      metadata.meta("og:url")
    };
    for (String address : addresses) {
      Matcher m = URL_DATE.matcher(address == null ? "" : address);
      PageDate date =
          m.find() ? PageDate.of(m.group(1) + "-" + m.group(2) + "-" + m.group(3), zone) : null;
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  private static @Nullable PageDate guess(Document page, PageMetadata metadata, ZoneId zone) {
    Matcher script = IN_SCRIPT.matcher(page.select("script").html());
    PageDate date = script.find() ? PageDate.of(script.group(1), zone) : null;
    if (date == null) {
      date = VisibleDate.anywhere(page, zone);
    }
    return date != null ? date : metadata.modified();
  }
}
