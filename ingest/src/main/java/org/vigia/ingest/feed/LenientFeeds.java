package org.vigia.ingest.feed;

import java.net.URI;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Feeds as the eye reads them: whatever looks like an entry is read as one, well-formed or not, in
 * whatever namespace. Relative links are relative to {@code xml:base}, else to the address that an
 * RSS channel gives of itself, else to the feed.
 */
final class LenientFeeds {
  private static final ZoneId UNSAID = ZoneOffset.UTC;

  private LenientFeeds() {}

  static @Nullable String read(String xml, URI base, EntryList entries) {
    Document document = org.jsoup.Jsoup.parse(xml, base.toString(), Parser.xmlParser());
    if (!xml.stripTrailing().endsWith(">")) {
      dropCutAddress(document);
    }
    URI home = base;
    String title = null;
    for (Element element : document.getAllElements()) {
      String name = local(element);
      if (name.equals("item") || name.equals("entry")) {
        Optional<URI> link = link(element, home);
        if (link.isPresent()) {
          entries.add(entry(element, link.get()));
        } else {
          entries.passOver(PlainText.of(text(child(element, "title"))));
        }
      } else if ((name.equals("channel") || name.equals("feed")) && title == null) {
        title = PlainText.of(text(child(element, "title")));
        home =
            Links.absolute(base, xmlBase(element))
                .or(() -> Links.absolute(base, outlet(element)))
                .orElse(base);
      }
    }
    return title;
  }

  /** Where a document breaks off within an address, what is left of it leads elsewhere. */
  private static void dropCutAddress(Document document) {
    Element last = document;
    while (last.lastElementChild() != null && last.lastChild() instanceof Element child) {
      last = child;
    }
    switch (local(last)) {
      case "link", "guid", "id" -> last.empty();
      default -> {}
    }
  }

  private static FeedEntry entry(Element entry, URI link) {
    return new FeedEntry(
        link,
        PlainText.of(text(child(entry, "title"))),
        FeedDates.parse(
            text(child(entry, "pubdate", "published", "issued", "date", "created")), UNSAID),
        FeedDates.parse(text(child(entry, "updated", "modified")), UNSAID),
        PlainText.of(text(child(entry, "description", "summary", "content", "encoded"))));
  }

  private static Optional<URI> link(Element entry, URI base) {
    URI home = Links.absolute(base, xmlBase(entry)).orElse(base);
    Optional<URI> other = Optional.empty();
    for (Element child : entry.children()) {
      String name = local(child);
      if (name.equals("link")) {
        String target = child.hasAttr("href") ? child.attr("href") : text(child);
        Optional<URI> found = Links.absolute(home, target);
        String rel = child.attr("rel");
        if (found.isPresent() && (rel.isEmpty() || rel.equals("alternate"))) {
          return found;
        }
        other = other.or(() -> found);
      } else if (name.equals("guid") || name.equals("id")) {
        // Even one that is said to be no address leads to the page more often than not.
        String id = text(child);
        if (id != null && id.strip().startsWith("http")) {
          Optional<URI> found = Links.absolute(home, id);
          other = other.or(() -> found);
        }
      }
    }
    return other;
  }

  /** The address of the outlet that an RSS channel is of. */
  private static @Nullable String outlet(Element channel) {
    return channel.children().stream()
        .filter(c -> local(c).equals("link") && !c.hasAttr("href"))
        .map(c -> text(c))
        .findFirst()
        .orElse(null);
  }

  private static String xmlBase(Element element) {
    return element.attr("xml:base");
  }

  private static @Nullable Element child(Element parent, String... names) {
    for (String name : names) {
      for (Element child : parent.children()) {
        if (local(child).equals(name)) {
          return child;
        }
      }
    }
    return null;
  }

  private static String local(Element element) {
    String name = element.tagName().toLowerCase(Locale.ROOT);
    return name.substring(name.lastIndexOf(':') + 1);
  }

  private static @Nullable String text(@Nullable Element element) {
    if (element == null) {
      return null;
    }
    StringBuilder text = new StringBuilder();
    for (Node node : element.childNodes()) {
      if (node instanceof CDataNode data) {
        text.append(data.text());
      } else if (node instanceof TextNode plain) {
        text.append(plain.getWholeText());
      } else if (node instanceof Element child) {
        text.append(child.outerHtml());
      }
    }
    return text.toString();
  }
}
