package org.vigia.ingest.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.Language;
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
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9._:-]{1,40})", Pattern.CASE_INSENSITIVE);
  private static final String PAYWALL =
      "[class*=paywall], [id*=paywall], [class*=regwall], [class*=subscriber-only],"
          + " [class*=piano-offer], [class*=meteredContent], [class*=muro-pago]";

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
      Document page = Jsoup.parse(new ByteArrayInputStream(html), charset, url.toString());
      return extract(page, url, zone);
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory cannot fail", e);
    }
  }

  /** Extracts from a page that is already text. */
  public ExtractedArticle extract(String html, URI url, ZoneId zone) {
    return extract(Jsoup.parse(html, url.toString()), url, zone);
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
        languages.detect(title + "\n" + head(text), declaredLanguage(page)),
        text,
        endsInMidAir(text) && isBehindWall(page, data));
  }

  private String text(PageElements elements, JsonLd data, String title, @Nullable String byline) {
    Element body = elements.page().body();
    String text = text(body, elements.asides(), title, byline, true);
    if (text.length() < SUSPICIOUSLY_SHORT) {
      // Some templates name the article's own box like a widget: look again by tags alone.
      String again = text(body, elements.asides(), title, byline, false);
      text = again.length() > 2 * text.length() ? again : text;
    }
    String stated = data.body();
    // Pages that draw their text by script still state it as data.
    if (stated != null && stated.length() > 400 && text.length() < stated.length() / 3) {
      Element article = Jsoup.parseBodyFragment(stated.replace("\n", "<br><br>")).body();
      return text(article, new Asides(article.getAllElements(), names()), title, byline, true);
    }
    return text;
  }

  private static String text(
      Element body, Asides asides, String title, @Nullable String byline, boolean strict) {
    PageOutline outline = PageOutline.of(body, asides, strict);
    return TextWriter.write(MainText.find(body, outline), outline, title, byline, LONGEST_TEXT);
  }

  /** What tells the language. */
  private static String head(String text) {
    return text.length() > ENOUGH_FOR_LANGUAGE ? text.substring(0, ENOUGH_FOR_LANGUAGE) : text;
  }

  private static boolean isBehindWall(Document page, JsonLd data) {
    return Boolean.FALSE.equals(data.free()) || page.selectFirst(PAYWALL) != null;
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

  private static Language declaredLanguage(Document page) {
    Element html = page.selectFirst("html[lang]");
    String lang = html == null ? "" : html.attr("lang").toLowerCase(java.util.Locale.ROOT);
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
