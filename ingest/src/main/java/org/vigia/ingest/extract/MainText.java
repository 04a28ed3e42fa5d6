package org.vigia.ingest.extract;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element that holds the article. Each paragraph gives a score to the elements around it,
 * the nearer the more (after the idea of Arc90's Readability); the winner is widened while its
 * parent adds text of the same kind.
 */
final class MainText {
  private static final int LEAST_DECLARED = 250;
  private static final int LEAST_HEADED = 400;
  private static final int ENOUGH = 900;

  private final PageElements page;
  private final PageOutline outline;

  private MainText(PageElements page, PageOutline outline) {
    this.page = page;
    this.outline = outline;
  }

  /** The element that holds the article's text; the body if nothing stands out. */
  static Element find(PageElements page, PageOutline outline) {
    Element body = page.page().body();
    MainText finder = new MainText(page, outline);
    Element declared = finder.declared(body);
    if (declared != null) {
      return declared;
    }
    Element headed = finder.headed(body);
    return headed != null ? headed : finder.best(body);
  }

  /**
   * Of several articles side by side, as where a page shows others of its kind in full, the one
   * under the page's only main heading.
   */
  private @Nullable Element headed(Element body) {
    List<Element> articles =
        page.tagged("article").stream()
            .filter(a -> outline.stats(a).prose > LEAST_DECLARED)
            .filter(a -> PageElements.around(a, "article") == null)
            .toList();
    if (articles.size() < 2) {
      return null;
    }
    List<Element> headings = page.tagged("h1").stream().filter(h -> isWithin(h, body)).toList();
    if (headings.size() != 1) {
      return null;
    }
    return articles.stream()
        .filter(a -> isWithin(headings.getFirst(), a))
        .filter(a -> outline.stats(a).prose > LEAST_HEADED)
        .findFirst()
        .orElse(null);
  }

  private static boolean isWithin(Element element, Element outer) {
    for (Element at = element.parent(); at != null; at = at.parent()) {
      if (at.equals(outer)) {
        return true;
      }
    }
    return false;
  }

  /** What the page itself marks as the article's body, if it holds most of what could be one. */
  private @Nullable Element declared(Element body) {
    int all = outline.stats(body).prose;
    Element best = null;
    int most = 0;
    for (Element element : page.declaring()) {
      if (!element.attr("itemprop").strip().equalsIgnoreCase("articleBody")) {
        continue;
      }
      int prose = outline.stats(element).prose;
      if (prose > most) {
        most = prose;
        best = element;
      }
    }
    return best != null && most > LEAST_DECLARED && most * 3 > all ? best : null;
  }

  private Element best(Element body) {
    Element best = body;
    double top = 0;
    for (Element element : outline.measured()) {
      PageOutline.Stats stats = outline.stats(element);
      if (stats.score <= 0) {
        continue;
      }
      double score = stats.score * (1 - stats.linkDensity());
      if (Boilerplate.isNamedContent(element)) {
        score *= 1.3;
      }
      if (score > top) {
        top = score;
        best = element;
      }
    }
    return widened(best, body);
  }

  /** A parent that holds clearly more text, and few links, is the better choice. */
  private Element widened(Element start, Element body) {
    Element best = start;
    PageOutline.Stats first = outline.stats(start);
    boolean list = first.listed * 2 > first.prose;
    int own = Math.max(1, list ? first.prose : first.prose - first.listed);
    Element at = start;
    for (int level = 0; level < 6; level++) {
      if (at.normalName().equals("article") && own > ENOUGH) {
        return best; // what stands outside of the article's own element is another one
      }
      Element parent = at.parent();
      if (parent == null || parent.equals(body.parent())) {
        return best;
      }
      at = parent;
      PageOutline.Stats stats = outline.stats(at);
      int prose = list ? stats.prose : stats.prose - stats.listed;
      if (prose > own * 1.2 && stats.linkDensity() < 0.35) {
        best = at;
        own = prose;
      }
    }
    return best;
  }
}
