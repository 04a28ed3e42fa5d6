package org.vigia.ingest.extract;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * One walk over a page: what stands aside, and how much text and how many links each element holds.
 * Everything else reads these numbers, so that a page costs time in proportion to its size.
 */
final class PageOutline {
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "center",
          "dd",
          "details",
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
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final int SHORTEST = 25;

  /** Behind the controls and the blank, the first that Unicode counts as white space. */
  private static final char FIRST_WIDE_SPACE = '\u1680';

  private static final int READS_LIKE_TEXT = 60;

  private static final Set<String> TEASING = Set.of("h2", "h3", "h4", "h5");
  private static final int MANY = 2_000;

  /** Of what was not looked into. */
  private static final Stats NONE = new Stats();

  private final IdentityHashMap<Element, Stats> stats = new IdentityHashMap<>(MANY);
  private final List<Element> measured = new ArrayList<>(MANY);
  private final Asides all;
  private final boolean strict;

  /** Numbers of one element. */
  static final class Stats {
    /** Characters of text, white space aside. */
    int text;

    /** Those of them inside links. */
    int links;

    /** Characters in runs that read like text: long enough, few links. */
    int prose;

    /** Those of them that stand in lists, where links to other articles like to stand. */
    int listed;

    /** What the paragraphs in and around it say for it. */
    double score;

    /** Headings that are links: each is the head of a teaser. */
    int linkedHeadings;

    /** Whether a block element stands in it. */
    boolean blocks;

    /** Whether it is no part of an article. */
    boolean aside;

    double linkDensity() {
      return text == 0 ? 0 : (double) links / text;
    }
  }

  private PageOutline(Asides all, boolean strict) {
    this.all = all;
    this.strict = strict;
  }

  /**
   * Walks a page.
   *
   * @param asides what of it stands aside
   * @param strict whether names of classes may set parts of the page aside, or tags alone
   */
  static PageOutline of(Element body, Asides asides, boolean strict) {
    PageOutline outline = new PageOutline(asides, strict);
    outline.measure(body);
    return outline;
  }

  boolean isAside(Element element) {
    return stats(element).aside;
  }

  Stats stats(Element element) {
    Stats known = stats.get(element);
    return known == null ? NONE : known;
  }

  /** In the order of the page, so that of two that are as good the first is taken, each time. */
  List<Element> measured() {
    return measured;
  }

  static boolean isBlock(Element element) {
    return BLOCKS.contains(element.normalName());
  }

  private Stats measure(Element element) {
    Stats own = new Stats();
    stats.put(element, own);
    measured.add(element);
    String tag = element.normalName();
    int run = 0;
    int runLinks = 0;
    int commas = 0;
    int children = element.childNodeSize();
    for (int i = 0; i < children; i++) {
      Node node = element.childNode(i);
      if (node instanceof TextNode text) {
        String content = text.getWholeText();
        int length = length(content);
        run += length;
        commas += commas(content);
        own.text += length;
      } else if (node instanceof Element child) {
        if (sets(child)) {
          Stats unread = new Stats();
          unread.aside = true;
          stats.put(child, unread);
          continue;
        }
        Stats inner = measure(child);
        if (strict && isTeaser(child, inner)) {
          inner.aside = true;
          continue;
        }
        own.linkedHeadings += inner.linkedHeadings;
        own.text += inner.text;
        own.links += inner.links;
        own.prose += inner.prose;
        own.listed += inner.listed;
        if (isBlock(child) || inner.blocks) {
          own.blocks = true;
        } else {
          run += inner.text;
          runLinks += inner.links;
          commas += inner.text / 60; // a fair guess, cheaper than counting again
        }
      }
    }
    if (own.text > 15 && own.links * 10 > own.text * 8 && HEADINGS.contains(tag)) {
      own.linkedHeadings = 1;
    }
    if (tag.equals("a")) {
      own.linkedHeadings = holds(element, TEASING) ? 1 : 0;
      own.links = own.text;
      own.prose = 0;
    } else if (isBlock(element) || own.blocks) {
      onRun(element, own, run, runLinks, commas);
    }
    return own;
  }

  /** A box that announces another article, or a paragraph that is nothing but a link. */
  private static boolean isTeaser(Element element, Stats inner) {
    String tag = element.normalName();
    if (inner.linkedHeadings == 1
        && inner.text < 800
        && inner.prose < 450
        && inner.linkDensity() > 0.12) {
      return isBlock(element) && !tag.equals("h1") && !holds(element, Set.of("h1"));
    }
    return tag.equals("p")
        && inner.text < 200
        && inner.links * 10 > inner.text * 9
        && inner.text > 0;
  }

  private static boolean holds(Element element, Set<String> tags) {
    int children = element.childNodeSize();
    for (int i = 0; i < children; i++) {
      if (element.childNode(i) instanceof Element child
          && (tags.contains(child.normalName()) || holds(child, tags))) {
        return true;
      }
    }
    return false;
  }

  private boolean sets(Element child) {
    return strict ? all.isAside(child) : Boilerplate.isNeverText(child);
  }

  /** The text that stands directly in a block speaks for the block and those around it. */
  private void onRun(Element element, Stats own, int run, int runLinks, int commas) {
    if (element.normalName().equals("li")) {
      own.listed = own.prose;
    }
    if (run < SHORTEST) {
      return;
    }
    double density = (double) runLinks / run;
    boolean heading = HEADINGS.contains(element.normalName());
    if (run >= READS_LIKE_TEXT && density < 0.5 && !heading) {
      own.prose += run;
      own.listed += element.normalName().equals("li") ? run : 0;
    }
    double weight = (1 + Math.min(commas, 10) + Math.min(run / 100.0, 4)) * (1 - density);
    String tag = element.normalName();
    if (heading) {
      weight *= 0.2;
    } else if (tag.equals("li") || tag.equals("td") || tag.equals("dd")) {
      weight *= 0.6;
    }
    boolean paragraph =
        tag.equals("p")
            || tag.equals("li")
            || tag.equals("pre")
            || tag.equals("blockquote")
            || heading;
    Element at = paragraph ? element.parent() : element;
    double share = 1;
    for (int level = 0; at != null && level < 4; level++, at = at.parent()) {
      Stats around = stats.get(at);
      if (around == null) {
        return;
      }
      around.score += weight * share;
      share *= 0.5;
    }
  }

  private static int length(String text) {
    int length = 0;
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      boolean blank = isBlank(text.charAt(i));
      if (!blank || !space) {
        length++;
      }
      space = blank;
    }
    return length;
  }

  private static boolean isBlank(char c) {
    return (c <= ' ' || c >= FIRST_WIDE_SPACE) && Character.isWhitespace(c);
  }

  private static int commas(String text) {
    int commas = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ',' || c == '،' || c == '、' || c == ';') {
        commas++;
      }
    }
    return commas;
  }
}
