package org.vigia.ingest.feed;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Where a feed or a listing page goes on with what is older: archives and pages as RFC 5005 links
 * them, the numbered pages of WordPress feeds, {@code rel=next} of web pages. Pure.
 */
public final class OlderPages {
  private static final Pattern PAGED = Pattern.compile("([?&]paged=)(\\d{1,6})");

  private OlderPages() {}

  /** The page of a feed that holds the entries before those of this one. */
  public static Optional<URI> ofFeed(byte[] body, @Nullable String contentType, URI base) {
    String text = DecodedText.of(body, contentType).text();
    Document feed = Jsoup.parse(text, base.toString(), Parser.xmlParser());
    Optional<URI> older = Optional.empty();
    boolean wordPress = false;
    for (Element element : feed.getAllElements()) {
      String name = local(element);
      if (name.equals("item") || name.equals("entry")) {
        break; // what is said of the feed stands before its entries
      }
      if (name.equals("link") && isOlder(element.attr("rel"))) {
        older = older.or(() -> Links.absolute(base, element.attr("href")));
      }
      wordPress |=
          name.equals("generator") && element.text().toLowerCase(Locale.ROOT).contains("wordpress");
    }
    return older.isPresent() || !wordPress ? older : Optional.of(nextNumbered(base));
  }

  /** The page that a web page calls its next. */
  public static Optional<URI> ofListing(byte[] body, URI base) {
    Document page =
        Jsoup.parse(BoundedMarkup.of(DecodedText.of(body, null).text()), base.toString());
    Element next = page.selectFirst("link[rel=next][href], a[rel~=(?i)\\bnext\\b][href]");
    return next == null ? Optional.empty() : Links.absolute(base, next.attr("href"));
  }

  private static boolean isOlder(String relation) {
    return switch (relation.toLowerCase(Locale.ROOT)) {
      case "prev-archive", "next" -> true;
      default -> false;
    };
  }

  private static URI nextNumbered(URI base) {
    String text = base.toString();
    Matcher paged = PAGED.matcher(text);
    if (paged.find()) {
      return URI.create(
          paged.replaceFirst(paged.group(1) + (Integer.parseInt(paged.group(2)) + 1)));
    }
    return URI.create(text + (text.contains("?") ? "&" : "?") + "paged=2");
  }

  private static String local(Element element) {
    String name = element.tagName().toLowerCase(Locale.ROOT);
    return name.substring(name.lastIndexOf(':') + 1);
  }
}
