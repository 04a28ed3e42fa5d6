package org.vigia.runtime.config;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A source to watch.
 *
 * @param id lower-case letters, digits and hyphens
 * @param name as readers know it; the id where none is given
 * @param url of the feed, sitemap or listing page
 * @param language a hint ({@code en}, {@code es}); the text decides
 * @param locale BCP 47 tag of how this outlet writes numbers
 * @param timeZone where the outlet is; decides the calendar date of an article
 * @param every where polling starts; it adapts
 * @param listing how to read a listing page; only and always with {@code kind: listing}
 */
public record SourceConfig(
    String id,
    @Nullable String name,
    URI url,
    @Nullable Kind kind,
    @Nullable String language,
    @Nullable String locale,
    @Nullable ZoneId timeZone,
    @Nullable Duration every,
    @Nullable Listing listing) {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
  private static final Duration DEFAULT_EVERY = Duration.ofMinutes(15);

  public SourceConfig {
    if (id == null || !ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "a source's id must be 1 to 64 lower-case letters, digits and hyphens, but is '"
              + id
              + "'");
    }
    if (url == null
        || url.getHost() == null
        || !("http".equalsIgnoreCase(url.getScheme())
            || "https".equalsIgnoreCase(url.getScheme()))) {
      throw new IllegalArgumentException(
          "source '" + id + "' needs a url with http or https and a host, not '" + url + "'");
    }
    name = name == null || name.isBlank() ? id : name;
    kind = kind == null ? Kind.FEED : kind;
    every = every == null ? DEFAULT_EVERY : every;
    if (every.isNegative() || every.isZero()) {
      throw new IllegalArgumentException("source '" + id + "': every must be longer than nothing");
    }
    if (locale != null) {
      try {
        var _ = new Locale.Builder().setLanguageTag(locale).build();
      } catch (java.util.IllformedLocaleException e) {
        throw new IllegalArgumentException(
            "source '" + id + "': '" + locale + "' is no locale such as es-SV", e);
      }
    }
    if ((kind == Kind.LISTING) != (listing != null)) {
      throw new IllegalArgumentException(
          "source '" + id + "': 'listing' goes with 'kind: listing' and only with it");
    }
  }

  /** What the address leads to. */
  public enum Kind {
    FEED,
    SITEMAP,
    LISTING
  }

  /**
   * CSS selectors of a page that lists articles.
   *
   * @param link selects the links to the articles
   * @param title selects the title within the link's nearest repeated ancestor, or null: the link's
   *     own text
   * @param date selects a date there ({@code datetime} attribute or text), or null
   */
  public record Listing(String link, @Nullable String title, @Nullable String date) {
    public Listing {
      if (link == null || link.isBlank()) {
        throw new IllegalArgumentException("listing.link must be a CSS selector");
      }
    }
  }
}
