package org.vigia.ingest.feed;

/**
 * A place in a text as people look for it in an editor.
 *
 * @param line from 1
 * @param column from 1
 */
record TextPlace(int line, int column) {
  static TextPlace of(String text, int offset) {
    String before = text.substring(0, offset);
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    return new TextPlace(line, offset - before.lastIndexOf('\n'));
  }

  @Override
  public String toString() {
    return "line " + line + ", column " + column;
  }
}
