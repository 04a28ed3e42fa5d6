package org.vigia.standalone.press;

import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes an XML document, escaping text and attributes and closing what was opened. */
final class Xml {
  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  Xml(Charset charset) {
    out.append("<?xml version=\"1.0\" encoding=\"").append(charset.name()).append("\"?>\n");
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn
   */
  Xml open(String name, String... attributes) {
    start(name, attributes).append(">\n");
    open.push(name);
    return this;
  }

  /** An element with text and nothing else. */
  Xml leaf(String name, String text, String... attributes) {
    start(name, attributes)
        .append('>')
        .append(escape(text))
        .append("</")
        .append(name)
        .append(">\n");
    return this;
  }

  /** An element with attributes and nothing else. */
  Xml empty(String name, String... attributes) {
    start(name, attributes).append("/>\n");
    return this;
  }

  Xml comment(String text) {
    indent();
    out.append("<!-- ").append(text.replace("--", "- -")).append(" -->\n");
    return this;
  }

  Xml close() {
    String name = open.pop();
    indent();
    out.append("</").append(name).append(">\n");
    return this;
  }

  /** The document, with everything that is still open closed. */
  String finish() {
    while (!open.isEmpty()) {
      close();
    }
    return out.toString();
  }

  private StringBuilder start(String name, String... attributes) {
    indent();
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ')
          .append(attributes[i])
          .append("=\"")
          .append(escape(attributes[i + 1]))
          .append('"');
    }
    return out;
  }

  private void indent() {
    out.repeat("  ", open.size());
  }
}
