package org.vigia.ingest.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Writes an element's text as paragraphs in reading order: list items, quotes, table rows and
 * captions are paragraphs of their own, what is not text of the article is left out.
 */
final class TextWriter {
  private static final Pattern FURNITURE =
      Pattern.compile(
          "(?iu)^(?:read (?:more|also|next)|see also|related(?: articles?| stories| coverage)?|more"
              + " (?:on|from) .{0,60}|also read|lea (?:también|además|más)|lee (?:también|más)|te"
              + " puede interesar|puede (?:leer|interesarle)|también (?:lee|te puede interesar)|más"
              + " (?:noticias|información)|relacionad[oa]s?|notas? relacionadas?|share(?: this)?(?:"
              + " article| story| on .{0,40})?|comparte?(?: esta nota| en .{0,40})?|compartir(?: en"
              + " .{0,40})?|advertisement|publicidad|anuncio|sponsored(?: content)?|continue"
              + " reading(?: below)?|story continues below.*|sign up (?:for|to) .{0,120}|subscribe"
              + " (?:to|now|here|for) .{0,120}|suscr[ií]b[ae](?:te|se)? .{0,120}|follow"
              + " (?:us|me|him|her|them)\\b.{0,80}|s[ií]gu[ea]nos .{0,80}|follow .{0,40} on"
              + " (?:twitter|facebook|instagram|x|threads|bluesky).{0,40}|like us on"
              + " facebook.{0,60}|©.*|copyright .{0,80}|all rights reserved\\.?|todos los derechos"
              + " reservados\\.?|click here .{0,60}|haga clic .{0,60}|tags?:.*|etiquetas:.*|filed"
              + " under:?.*|topics?:.{0,120}|temas:.{0,120}|this document is subject to"
              + " copyright.*|get the latest updates .{0,80}|caption|close|photo: .{0,60}|image"
              + " \\d+ of \\d+|\\(?(?:image|photo|foto) credit:? .{0,80}|comments?(?:"
              + " \\(\\d+\\))?|\\d+ comments?|comentarios(?: \\(\\d+\\))?|leave a"
              + " (?:comment|reply)|deja (?:un|tu) comentario|print(?: this)?(?: article|"
              + " page)?|imprimir|email(?: this)?|e-?mail|tweet|pin"
              + " it|reddit|linkedin|whatsapp|facebook|twitter|loading\\.*|cargando\\.*|(?:watch|listen|mira|escucha|vea|watch"
              + " video|ver video):?|photo(?:s)?:?|video:?|image:?|getty images|save|guardar|copy"
              + " link|copiar enlace)\\s*[:：»›>…]?\\s*$");

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
   * @param title left out where it stands as a line of its own
   * @param longest bound in characters
   */
  static String write(Element element, PageOutline outline, String title, int longest) {
    TextWriter writer = new TextWriter(outline, title, longest);
    writer.walk(element);
    writer.flush();
    return String.join("\n\n", writer.withoutRepeats());
  }

  private void walk(Element element) {
    for (Node node : element.childNodes()) {
      if (written > longest) {
        return;
      }
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
    PageOutline.Stats stats = outline.stats(element);
    return container && stats.text < 1500 && stats.linkDensity() > 0.7;
  }

  private void flush() {
    String text = current.toString().replaceAll("[\\s\\u00a0\\u200b]+", " ").strip();
    current.setLength(0);
    if (text.isEmpty() || text.equalsIgnoreCase(title) || FURNITURE.matcher(text).matches()) {
      return;
    }
    if (written + text.length() > longest) {
      written = longest + 1;
      return;
    }
    paragraphs.add(text);
    written += text.length();
  }

  /** Pull quotes and mobile copies repeat paragraphs; each is kept once, where it first stood. */
  private List<String> withoutRepeats() {
    Set<String> seen = new LinkedHashSet<>();
    List<String> kept = new ArrayList<>();
    for (String paragraph : paragraphs) {
      if (paragraph.length() < 40 || seen.add(paragraph)) {
        kept.add(paragraph);
      }
    }
    return kept;
  }
}
