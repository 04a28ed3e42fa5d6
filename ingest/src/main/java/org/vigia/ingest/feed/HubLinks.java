package org.vigia.ingest.feed;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The hub that a feed names, and the address under which the hub knows the feed (WebSub, 4): in
 * {@code Link} headers, or else in the document.
 *
 * @param hub where to subscribe
 * @param topic the feed's own address for itself
 */
public record HubLinks(URI hub, URI topic) {
  private static final Pattern LINK = Pattern.compile("<([^>]{1,2048})>([^<]*)");
  private static final Pattern REL = Pattern.compile("(?i)rel\\s*=\\s*\"?([^\";,]+)");
  private static final int HEAD = 16_384;

  /**
   * What a feed says of its hub; empty if it names none.
   *
   * @param links the values of its {@code Link} headers
   */
  public static Optional<HubLinks> of(
      List<String> links, byte[] body, @Nullable String contentType, URI base) {
    URI hub = null;
    URI self = null;
    for (String value : links) {
      Matcher link = LINK.matcher(value);
      while (link.find()) {
        Matcher rel = REL.matcher(link.group(2));
        String name = rel.find() ? rel.group(1).toLowerCase(Locale.ROOT) : "";
        URI address = Links.absolute(base, link.group(1)).orElse(null);
        hub = hub == null && has(name, "hub") ? address : hub;
        self = self == null && has(name, "self") ? address : self;
      }
    }
    String text = DecodedText.of(body, contentType).text();
    String head = text.substring(0, Math.min(HEAD, text.length()));
    for (Element link : Jsoup.parse(head, base.toString(), Parser.xmlParser()).getAllElements()) {
      String tag = link.tagName().toLowerCase(Locale.ROOT);
      if (!tag.equals("link") && !tag.endsWith(":link")) {
        continue;
      }
      String name = link.attr("rel").toLowerCase(Locale.ROOT);
      URI address = Links.absolute(base, link.attr("href")).orElse(null);
      hub = hub == null && has(name, "hub") ? address : hub;
      self = self == null && has(name, "self") ? address : self;
    }
    return hub == null
        ? Optional.empty()
        : Optional.of(new HubLinks(hub, self == null ? base : self));
  }

  private static boolean has(String relations, String one) {
    return List.of(relations.strip().split("\\s+", -1)).contains(one);
  }
}
