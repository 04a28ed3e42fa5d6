package org.vigia.ingest.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Writes an element's text as paragraphs in reading order: list items, quotes, table rows and
 * captions are paragraphs of their own, what is not text of the article is left out.
 */
final class TextWriter {
  /** What galleries write before a caption. */
  private static final Pattern COUNTER =
      Pattern.compile("^\\d{1,3} ?(?:of|/|de) ?\\d{1,3}(?=\\D)\\s*");

  private final List<String> paragraphs = new ArrayList<>();
  private final StringBuilder current = new StringBuilder();
  private final PageOutline outline;
  private final String title;
  private final int longest;
  private int written;

  private TextWriter(PageOutline outline, String title, int longest) {
    this.outline = outline;
    this.title = title;
    this.longest = longest;
  }

  /**
   * The text of an element.
   *
   * @param outline of the page that it stands in
   * @param byline left out where it stands before the text
   * @param title left out where it stands as a line of its own
   * @param longest bound in characters
   */
  static String write(
      Element element, PageOutline outline, String title, @Nullable String byline, int longest) {
    TextWriter writer = new TextWriter(outline, title, longest);
    writer.walk(element);
    writer.flush();
    return String.join("\n\n", Furniture.trimmed(writer.withoutRepeats(), title, byline));
  }

  private void walk(Element element) {
    int children = element.childNodeSize();
    for (int i = 0; i < children && written <= longest; i++) {
      Node node = element.childNode(i);
      if (node instanceof TextNode text) {
        current.append(text.getWholeText());
      } else if (node instanceof Element child) {
        visit(child);
      }
    }
  }

  private void visit(Element child) {
    String tag = child.normalName();
    if (outline.isAside(child) || isLinkList(child)) {
      return;
    }
    switch (tag) {
      case "br" -> lineBreak(child);
      case "h1" -> {
        flush();
        if (!child.text().strip().equalsIgnoreCase(title)) {
          walk(child);
        }
        flush();
      }
      case "table" -> {
        flush();
        table(child);
      }
      case "img", "picture", "hr" -> {}
      default -> {
        boolean block = PageOutline.isBlock(child);
        if (block) {
          flush();
        }
        walk(child);
        if (block) {
          flush();
        }
      }
    }
  }

  /** One line break is a space; two end a paragraph. */
  private void lineBreak(Element br) {
    Node next = br.nextSibling();
    while (next instanceof TextNode text && text.isBlank()) {
      next = next.nextSibling();
    }
    if (next instanceof Element element && element.normalName().equals("br")) {
      flush();
    } else {
      current.append('\n');
    }
  }

  private void table(Element table) {
    boolean layout =
        table.select("table").size() > 1 || !table.select("td p, td div, td ul").isEmpty();
    if (layout) {
      walk(table);
      flush();
      return;
    }
    for (Element row : table.select("tr, caption")) {
      if (row.normalName().equals("caption")) {
        current.append(row.text());
      } else {
        current.append(String.join(" | ", row.select("> th, > td").eachText()));
      }
      flush();
    }
  }

  /** A list or box that is nothing but links leads away from the article. */
  private boolean isLinkList(Element element) {
    String tag = element.normalName();
    boolean container =
        tag.equals("ul")
            || tag.equals("ol")
            || tag.equals("div")
            || tag.equals("section")
            || tag.equals("table");
    if (!container) {
      return false;
    }
    PageOutline.Stats stats = outline.stats(element);
    return stats.text < 1500 && stats.linkDensity() > 0.7;
  }

  private void flush() {
    if (current.isEmpty()) {
      return;
    }
    String text = folded(current);
    current.setLength(0);
    if (text.isEmpty() || text.equalsIgnoreCase(title) || Furniture.isLine(text)) {
      return;
    }
    if (written + text.length() > longest) {
      written = longest + 1;
      return;
    }
    paragraphs.add(text);
    written += text.length();
  }

  /** Each run of white space is one blank, none at either end. */
  private static String folded(CharSequence text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' ? c == ' ' || (c >= '\t' && c <= '\r') : c == '\u00a0' || c == '\u200b') {
        blank = true;
      } else {
        if (blank && !out.isEmpty()) {
          out.append(' ');
        }
        blank = false;
        out.append(c);
      }
    }
    return out.toString().strip();
  }

  /** Pull quotes, galleries and mobile copies repeat paragraphs; each is kept once. */
  private List<String> withoutRepeats() {
    Set<String> seen = new LinkedHashSet<>();
    List<String> kept = new ArrayList<>();
    for (String paragraph : paragraphs) {
      String bare = COUNTER.matcher(paragraph).replaceFirst("");
      if (bare.length() < 40) {
        kept.add(paragraph);
      } else if (seen.add(bare)) {
        kept.add(bare);
      }
    }
    return kept;
  }
}
