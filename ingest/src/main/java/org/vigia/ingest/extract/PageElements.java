package org.vigia.ingest.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * All elements of a page in document order, listed once: each question with a CSS selector would
 * walk the whole page anew, and a page is asked some forty.
 */
final class PageElements {
  private static final int FEW = 16;
  private static final int MANY = 2_000;

  /** Tags that are asked for by name. */
  private static final Set<String> ASKED =
      Set.of("abbr", "article", "h1", "html", "link", "meta", "script", "time");

  private final Document page;
  private final List<Element> all = new ArrayList<>(MANY);
  private final List<Element> declaring = new ArrayList<>();
  private final Map<String, List<Element>> byTag = new HashMap<>();

  private final Asides asides;

  private PageElements(Document page, Map<String, Boolean> named) {
    this.page = page;
    this.asides = new Asides(named);
    add(page);
  }

  /** The parser bounds how deep a page can be. */
  private void add(Element element) {
    all.add(element);
    String tag = element.normalName();
    if (ASKED.contains(tag)) {
      byTag.computeIfAbsent(tag, _ -> new ArrayList<>(FEW)).add(element);
    }
    if (element.attributesSize() > 0
        && (element.attributes().hasKey("itemprop") || element.attributes().hasKey("property"))) {
      declaring.add(element);
    }
    asides.see(element);
    int children = element.childNodeSize();
    for (int i = 0; i < children; i++) {
      if (element.childNode(i) instanceof Element child) {
        add(child);
      }
    }
  }

  /**
   * The elements of a page.
   *
   * @param named what is known of names of asides
   */
  static PageElements of(Document page, Map<String, Boolean> named) {
    return new PageElements(page, named);
  }

  Document page() {
    return page;
  }

  Asides asides() {
    return asides;
  }

  List<Element> all() {
    return all;
  }

  /** Elements that say of which property they are, by {@code itemprop} or {@code property}. */
  List<Element> declaring() {
    return declaring;
  }

  List<Element> tagged(String tag) {
    if (!ASKED.contains(tag)) {
      throw new IllegalArgumentException("elements of " + tag + " are not listed");
    }
    return byTag.getOrDefault(tag, List.of());
  }

  /** The address of the first link with a relation, as it is written; empty if there is none. */
  String link(String relation) {
    return tagged("link").stream()
        .filter(link -> link.hasAttr("href") && link.attr("rel").equalsIgnoreCase(relation))
        .map(link -> link.attr("href"))
        .findFirst()
        .orElse("");
  }

  /** Whether the value of an attribute holds a word, in any case. */
  static boolean says(Element element, String attribute, String lowerCaseWord) {
    String value = element.attr(attribute);
    return !value.isEmpty() && value.toLowerCase(Locale.ROOT).contains(lowerCaseWord);
  }

  /** The nearest element around one that has one of the tags. */
  static @Nullable Element around(Element element, String... tags) {
    for (Element at = element.parent(); at != null; at = at.parent()) {
      for (String tag : tags) {
        if (at.normalName().equals(tag)) {
          return at;
        }
      }
    }
    return null;
  }
}
