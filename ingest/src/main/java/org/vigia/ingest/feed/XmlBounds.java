package org.vigia.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a document that is nested deeper or lists more than any real one: readers that go through
 * parents, children and siblings take hours for what was made to keep them busy. Tags that nobody
 * closes are no depth as long as something around them is closed. Used once.
 */
final class XmlBounds {
  /** Deeper than any feed with markup in it; XML parsers of the JDK stop at a hundred. */
  private static final int DEEPEST = 500;

  private static final Set<String> ENTRIES = Set.of("item", "entry", "url", "sitemap");

  private final String text;
  private final int mostEntries;
  private final List<String> open = new ArrayList<>();
  private int entries;

  private XmlBounds(String text, int mostEntries) {
    this.text = text;
    this.mostEntries = mostEntries;
  }

  /**
   * What of a document is to be read.
   *
   * @param cutAt where it is cut; its length where it is not
   * @param reason in the words of a warning; empty where it is not cut
   */
  record Bound(int cutAt, String reason) {}

  static Bound of(String text, int mostEntries) {
    return new XmlBounds(text, mostEntries).bound();
  }

  private Bound bound() {
    int at = text.indexOf('<');
    while (at >= 0) {
      int end;
      if (text.startsWith("<!--", at)) {
        end = after("-->", at);
      } else if (text.startsWith("<![CDATA[", at)) {
        end = after("]]>", at);
      } else if (text.startsWith("<?", at)) {
        end = after(">", at);
      } else if (text.startsWith("</", at)) {
        end = after(">", at);
        close(name(at + 2));
      } else {
        end = afterTag(at);
        String name = name(at + 1);
        if (!name.isEmpty() && text.charAt(end - 1) == '>' && text.charAt(end - 2) != '/') {
          open.add(name);
        }
        if (open.size() > DEEPEST) {
          return new Bound(at, "is nested more than " + DEEPEST + " deep");
        }
        if (ENTRIES.contains(name) && ++entries > mostEntries) {
          return new Bound(at, "lists more than " + mostEntries + " entries");
        }
      }
      at = text.indexOf('<', end);
    }
    return new Bound(text.length(), "");
  }

  private void close(String name) {
    int match = open.lastIndexOf(name);
    if (match >= 0) {
      open.subList(match, open.size()).clear();
    }
  }

  private int after(String mark, int from) {
    int end = text.indexOf(mark, from);
    return end < 0 ? text.length() : end + mark.length();
  }

  /**
   * Behind the end of a tag; a {@code >} in a quoted value ends none. Quotes elsewhere mean
   * nothing, to us as to the parser: nothing may hide behind them.
   */
  private int afterTag(int from) {
    char quote = 0;
    char before = 0;
    for (int i = from + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if ((c == '"' || c == '\'') && before == '=') {
        quote = c;
      } else if (c == '>') {
        return i + 1;
      } else if (c == '<') {
        return i; // the tag was none
      }
      before = Character.isWhitespace(c) ? before : c;
    }
    return text.length();
  }

  /** The local name that starts at a place, in lower case; empty if none does. */
  private String name(int from) {
    int start = from;
    int end = from;
    while (end < text.length() && isNamePart(text.charAt(end))) {
      if (text.charAt(end++) == ':') {
        start = end;
      }
    }
    return text.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == ':' || c == '_' || c == '-' || c == '.';
  }
}
