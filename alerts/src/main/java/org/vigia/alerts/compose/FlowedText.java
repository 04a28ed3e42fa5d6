package org.vigia.alerts.compose;

/**
 * Breaks lines as {@code format=flowed} does (RFC 3676): a line that ends in a space goes on in the
 * next one. Readers that do not know the format see short lines, those that do join them again. A
 * word is never broken, so links stay whole however long they are.
 */
final class FlowedText {
  static final int WIDTH = 72;

  private FlowedText() {}

  static String of(String text) {
    StringBuilder out = new StringBuilder(text.length() + text.length() / 32);
    text.lines().forEach(line -> flow(line.stripTrailing(), out));
    return out.toString();
  }

  private static void flow(String line, StringBuilder out) {
    int width = 0;
    if (mustBeStuffed(line)) {
      out.append(' ');
      width = 1;
    }
    int indent = line.length() - line.stripLeading().length();
    out.append(line, 0, indent);
    width += indent;
    boolean first = true;
    for (String word : line.substring(indent).split(" +", -1)) {
      int length = word.codePointCount(0, word.length());
      // One column is kept for the space that says that the line goes on.
      if (!first && width + 1 + length > WIDTH - 1) {
        out.append(" \n");
        if (mustBeStuffed(word)) {
          out.append(' ');
          length++;
        }
        width = 0;
      } else if (!first) {
        out.append(' ');
        width++;
      }
      out.append(word);
      width += length;
      first = false;
    }
    out.append('\n');
  }

  private static boolean mustBeStuffed(String line) {
    return line.startsWith(" ") || line.startsWith(">") || line.startsWith("From");
  }
}
