package org.vigia.ingest.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.Language;
import org.vigia.ingest.feed.BoundedMarkup;
import org.vigia.ingest.feed.MendedText;
import org.vigia.runtime.language.LanguageDetector;

/**
 * Finds the article in a web page. A pure function of the page: it fetches nothing and runs no
 * script. Thread-safe.
 */
public final class ArticleExtractor {
  private static final int LONGEST_TEXT = 1_000_000;
  private static final int MOST_NAMES = 20_000;
  private static final int ENOUGH_FOR_LANGUAGE = 3_000;
  private static final int SUSPICIOUSLY_SHORT = 250;

  /** What stands where bytes could not be read in the charset that they were taken for. */
  private static final char LOST = '\uFFFD';

  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9._:-]{1,40})", Pattern.CASE_INSENSITIVE);
  private static final String PAYWALL = "paywall";

  /** What stands in names of classes of what hides the rest of an article, in lower case. */
  private static final List<String> WALLS =
      List.of(PAYWALL, "regwall", "subscriber-only", "piano-offer", "meteredcontent", "muro-pago");

  private final LanguageDetector languages;

  /** What names of classes tell: an outlet's pages all have the same ones. */
  private final Map<String, Boolean> names = new ConcurrentHashMap<>();

  public ArticleExtractor(LanguageDetector languages) {
    this.languages = languages;
  }

  /**
   * Extracts from bytes as they were decoded from the wire.
   *
   * @param contentType as the server sent it; decides the charset if it names one that exists
   * @param url where the page was fetched from
   * @param zone where the outlet is: what dates without an offset mean
   */
  public ExtractedArticle extract(byte[] html, @Nullable String contentType, URI url, ZoneId zone) {
    try {
      String charset = charset(contentType);
      Document page = Jsoup.parse(BoundedMarkup.of(html), charset, url.toString());
      ExtractedArticle article = extract(page, url, zone);
      boolean damaged = article.title().indexOf(LOST) >= 0 || article.text().indexOf(LOST) >= 0;
      return damaged && page.charset().equals(StandardCharsets.UTF_8)
          ? MendedText.of(html).map(text -> extract(text, url, zone)).orElse(article)
          : article;
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory cannot fail", e);
    }
  }

  /** Extracts from a page that is already text. */
  public ExtractedArticle extract(String html, URI url, ZoneId zone) {
    return extract(Jsoup.parse(BoundedMarkup.of(html), url.toString()), url, zone);
  }

  private ExtractedArticle extract(Document page, URI url, ZoneId zone) {
    PageElements elements = PageElements.of(page, names());
    JsonLd data = JsonLd.of(elements);
    PageMetadata metadata = new PageMetadata(elements, data, url, zone);
    String title = metadata.title();
    PublicationDate dated = PublicationDate.find(elements, metadata, data, url, zone);
    PageDate published = dated == null ? null : dated.date();
    PageDate modified = metadata.modified();
    String byline = metadata.byline();
    String text = text(elements, data, title, byline);
    return new ExtractedArticle(
        metadata.canonical(),
        title,
        byline,
        metadata.section(),
        published == null ? null : published.instant(),
        published == null ? null : published.day(),
        dated != null && dated.guessed(),
        modified == null ? null : modified.instant(),
        languages.detect(title + "\n" + head(text), declaredLanguage(elements)),
        text,
        endsInMidAir(text) && isBehindWall(elements, data));
  }

  private String text(PageElements elements, JsonLd data, String title, @Nullable String byline) {
    String text = text(elements, title, byline, true);
    if (text.length() < SUSPICIOUSLY_SHORT) {
      // Some templates name the article's own box like a widget: look again by tags alone.
      String again = text(elements, title, byline, false);
      text = again.length() > 2 * text.length() ? again : text;
    }
    String stated = data.body();
    // Pages that draw their text by script still state it as data.
    if (stated != null && stated.length() > 400 && text.length() < stated.length() / 3) {
      Document article =
          Jsoup.parseBodyFragment(BoundedMarkup.of(stated.replace("\n", "<br><br>")));
      return text(PageElements.of(article, names()), title, byline, true);
    }
    return text;
  }

  private static String text(
      PageElements page, String title, @Nullable String byline, boolean strict) {
    PageOutline outline = PageOutline.of(page.page().body(), page.asides(), strict);
    return TextWriter.write(MainText.find(page, outline), outline, title, byline, LONGEST_TEXT);
  }

  /** What tells the language. */
  private static String head(String text) {
    return text.length() > ENOUGH_FOR_LANGUAGE ? text.substring(0, ENOUGH_FOR_LANGUAGE) : text;
  }

  private static boolean isBehindWall(PageElements page, JsonLd data) {
    return Boolean.FALSE.equals(data.free())
        || page.all().stream().anyMatch(ArticleExtractor::isWall);
  }

  private static boolean isWall(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    String classes = element.attr("class").toLowerCase(Locale.ROOT);
    return element.attr("id").toLowerCase(Locale.ROOT).contains(PAYWALL)
        || (!classes.isEmpty() && WALLS.stream().anyMatch(classes::contains));
  }

  private Map<String, Boolean> names() {
    if (names.size() > MOST_NAMES) {
      names.clear();
    }
    return names;
  }

  private static boolean endsInMidAir(String text) {
    if (text.length() < 1_500) {
      return true;
    }
    String end = text.strip();
    return end.endsWith("…") || end.endsWith("...");
  }

  private static Language declaredLanguage(PageElements page) {
    String lang =
        page.tagged("html").stream()
            .filter(html -> html.hasAttr("lang"))
            .map(html -> html.attr("lang").toLowerCase(Locale.ROOT))
            .findFirst()
            .orElse("");
    if (lang.startsWith("es")) {
      return Language.SPANISH;
    }
    return lang.startsWith("en") ? Language.ENGLISH : Language.OTHER;
  }

  private static @Nullable String charset(@Nullable String contentType) {
    if (contentType == null) {
      return null;
    }
    Matcher m = CHARSET.matcher(contentType);
    try {
      return m.find() && java.nio.charset.Charset.isSupported(m.group(1)) ? m.group(1) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
