package org.vigia.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Characters that call themselves XML, made into such that an XML parser takes: doctypes and
 * characters that XML forbids are taken out, and HTML's entities are resolved. Lines keep their
 * numbers.
 *
 * @param text without XML declaration and doctype
 * @param cut whether it is the beginning of a document that is too large to be read whole
 * @param warnings what had to be mended
 */
record XmlText(String text, boolean cut, List<String> warnings) {
  private static final Pattern XML_DECLARATION =
      Pattern.compile("^\\s*<\\?xml.{0,300}?\\?>", Pattern.DOTALL);
  private static final Pattern ENTITY =
      Pattern.compile("&(#x?[0-9A-Fa-f]{1,8}|[A-Za-z][A-Za-z0-9]{1,31})(;?)");
  private static final Set<String> XML_ENTITIES = Set.of("amp", "lt", "gt", "quot", "apos");

  XmlText {
    warnings = List.copyOf(warnings);
  }

  /**
   * Makes a document fit for a parser.
   *
   * @param mostEntries how many entries are read
   */
  static XmlText of(String document, int mostEntries) {
    List<String> warnings = new ArrayList<>();
    Matcher declaration = XML_DECLARATION.matcher(document);
    String text =
        declaration.find()
            ? onlyLines(declaration.group()) + document.substring(declaration.end())
            : document;
    text = withoutDoctype(text, warnings);
    text = withoutForbidden(text, warnings);
    XmlBounds.Bound bound = XmlBounds.of(text, mostEntries);
    boolean cut = bound.cutAt() < text.length();
    if (cut) {
      warnings.add(
          bound.reason() + "; what follows " + TextPlace.of(text, bound.cutAt()) + " is left out");
      text = text.substring(0, bound.cutAt());
    }
    return new XmlText(withXmlEntities(text).stripTrailing(), cut, warnings);
  }

  /** What stays of a part that is cut out, so that the lines after it keep their numbers. */
  private static String onlyLines(String cut) {
    return "\n".repeat((int) cut.chars().filter(c -> c == '\n').count());
  }

  /** A doctype can only do harm here: entities that expand, files that are read. */
  private static String withoutDoctype(String text, List<String> warnings) {
    int start = text.indexOf("<!DOCTYPE");
    if (start < 0 || start > 4096) {
      return text;
    }
    int depth = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '[') {
        depth++;
      } else if (c == ']') {
        depth--;
      } else if (c == '>' && depth <= 0) {
        if (text.substring(start, i).contains("<!ENTITY")) {
          warnings.add("declares entities of its own; they were left out");
        }
        return text.substring(0, start)
            + onlyLines(text.substring(start, i))
            + text.substring(i + 1);
      }
    }
    return text.substring(0, start);
  }

  private static String withoutForbidden(String text, List<String> warnings) {
    StringBuilder clean = new StringBuilder(text.length());
    int first = -1;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      if (isXmlCharacter(point)) {
        clean.appendCodePoint(point);
      } else if (first < 0) {
        first = i;
      }
      i += Character.charCount(point);
    }
    if (first >= 0) {
      warnings.add("has characters that XML forbids, the first in " + TextPlace.of(text, first));
      return clean.toString();
    }
    return text;
  }

  private static boolean isXmlCharacter(int point) {
    return point == 0x9
        || point == 0xA
        || point == 0xD
        || (point >= 0x20 && point <= 0xD7FF)
        || (point >= 0xE000 && point <= 0xFFFD)
        || point >= 0x10000;
  }

  /**
   * HTML's entities as characters; ampersands that start none are escaped. CDATA stays as it is.
   */
  private static String withXmlEntities(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 64);
    int at = 0;
    while (at < text.length()) {
      int cdata = text.indexOf("<![CDATA[", at);
      int end = cdata < 0 ? text.length() : cdata;
      resolveEntities(text.substring(at, end), out);
      if (cdata < 0) {
        break;
      }
      int close = text.indexOf("]]>", cdata);
      int after = close < 0 ? text.length() : close + 3;
      out.append(text, cdata, after);
      at = after;
    }
    return out.toString();
  }

  private static void resolveEntities(String text, StringBuilder out) {
    Matcher entity = ENTITY.matcher(text);
    int from = 0;
    int ampersand;
    while ((ampersand = text.indexOf('&', from)) >= 0) {
      out.append(text, from, ampersand);
      entity.region(ampersand, text.length());
      if (entity.lookingAt() && entity.group(2).equals(";")) {
        out.append(resolved(entity.group(1)));
        from = entity.end();
      } else {
        out.append("&amp;");
        from = ampersand + 1;
      }
    }
    out.append(text, from, text.length());
  }

  private static String resolved(String name) {
    if (XML_ENTITIES.contains(name)) {
      return "&" + name + ";";
    }
    if (name.startsWith("#")) {
      int point = codePoint(name);
      return point >= 0 && isXmlCharacter(point) && Character.isValidCodePoint(point)
          ? "&#" + point + ";"
          : "";
    }
    String decoded = Parser.unescapeEntities("&" + name + ";", true);
    return decoded.startsWith("&") ? "&amp;" + name + ";" : decoded;
  }

  private static int codePoint(String reference) {
    try {
      int point =
          reference.startsWith("#x") || reference.startsWith("#X")
              ? Integer.parseInt(reference.substring(2), 16)
              : Integer.parseInt(reference.substring(1));
      // 128–159 are never meant as control characters: authors mean windows-1252.
      return point >= 0x80 && point <= 0x9f
          ? new String(new byte[] {(byte) point}, EncodingLabels.WINDOWS_1252).codePointAt(0)
          : point;
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
