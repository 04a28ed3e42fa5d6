package org.vigia.ingest.extract;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element that holds the article. Each paragraph gives a score to the elements around it,
 * the nearer the more (after the idea of Arc90's Readability); the winner is widened while its
 * parent adds text of the same kind.
 */
final class MainText {
  private static final Set<String> PARAGRAPHS =
      Set.of("p", "pre", "blockquote", "td", "li", "dd", "h2", "h3");
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "center",
          "dd",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figure",
          "figcaption",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "li",
          "main",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");
  private static final int SHORTEST = 25;

  private final IdentityHashMap<Element, Double> scores = new IdentityHashMap<>();

  private MainText() {}

  /** The element that holds the article's text; the body if nothing stands out. */
  static Element find(Document page) {
    Element body = page.body();
    Element declared = declared(body);
    if (declared != null) {
      return declared;
    }
    MainText scoring = new MainText();
    scoring.score(body);
    return scoring.best(body);
  }

  /** What the page itself marks as the article's body, if it holds most of what could be one. */
  private static @Nullable Element declared(Element body) {
    int all = paragraphText(body);
    Elements marked = body.select("[itemprop=articleBody]");
    Element best = null;
    int most = 0;
    for (Element element : marked) {
      int length = paragraphText(element);
      if (length > most) {
        most = length;
        best = element;
      }
    }
    return best != null && most > 250 && most * 3 > all ? best : null;
  }

  private void score(Element body) {
    for (Element element : body.getAllElements()) {
      if (!isParagraph(element)) {
        continue;
      }
      String text = element.text();
      if (text.length() < SHORTEST) {
        continue;
      }
      double weight =
          (1 + commas(text) + Math.min(text.length() / 100.0, 3)) * (1 - linkDensity(element));
      if (element.normalName().equals("li") || element.normalName().equals("td")) {
        weight *= 0.5;
      }
      Element at = element.parent();
      double share = 1;
      for (int level = 0;
          at != null && !at.equals(body.parent()) && level < 4;
          level++, at = at.parent()) {
        scores.merge(at, weight * share, Double::sum);
        share *= 0.5;
      }
    }
  }

  private Element best(Element body) {
    Element best = body;
    double top = 0;
    for (Map.Entry<Element, Double> entry : scores.entrySet()) {
      Element element = entry.getKey();
      double score = entry.getValue() * (1 - linkDensity(element));
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

  /** A parent that holds clearly more paragraphs, and few links, is the better choice. */
  private static Element widened(Element start, Element body) {
    Element best = start;
    int own = Math.max(1, paragraphText(start));
    Element at = start.parent();
    for (int level = 0;
        at != null && !at.equals(body.parent()) && level < 6;
        level++, at = at.parent()) {
      int more = paragraphText(at);
      if (more > own * 1.2 && linkDensity(at) < 0.35) {
        best = at;
        own = more;
      }
    }
    return best;
  }

  /** Characters in paragraphs that read like text, not like lists of links. */
  static int paragraphText(Element element) {
    int length = 0;
    for (Element paragraph : element.getElementsByTag("p")) {
      int own = paragraph.text().length();
      if (own >= 2 * SHORTEST && linkDensity(paragraph) < 0.4) {
        length += own;
      }
    }
    return length;
  }

  private static boolean isParagraph(Element element) {
    String tag = element.normalName();
    if (PARAGRAPHS.contains(tag)) {
      return true;
    }
    return (tag.equals("div")
            || tag.equals("section")
            || tag.equals("span")
            || tag.equals("center"))
        && element.ownText().length() >= SHORTEST
        && !hasBlocks(element);
  }

  static boolean hasBlocks(Element element) {
    for (Element child : element.children()) {
      if (BLOCKS.contains(child.normalName()) || hasBlocks(child)) {
        return true;
      }
    }
    return false;
  }

  static boolean isBlock(String tag) {
    return BLOCKS.contains(tag);
  }

  static double linkDensity(Element element) {
    int all = element.text().length();
    if (all == 0) {
      return 0;
    }
    int links = 0;
    for (Element link : element.getElementsByTag("a")) {
      links += link.text().length();
    }
    return Math.min(1, (double) links / all);
  }

  private static int commas(String text) {
    return (int) text.chars().filter(c -> c == ',' || c == '،' || c == '、').count();
  }
}
