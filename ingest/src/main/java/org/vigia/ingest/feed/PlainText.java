package org.vigia.ingest.feed;

import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Titles and summaries without markup. */
final class PlainText {
  private static final int LONGEST = 4_000;

  private PlainText() {}

  /** The text of something that may be HTML, white space folded, cut at a bound. */
  static String of(@Nullable String markup) {
    if (markup == null || markup.isBlank()) {
      return "";
    }
    String head = markup.length() > 8 * LONGEST ? markup.substring(0, 8 * LONGEST) : markup;
    String text =
        head.indexOf('<') < 0 && head.indexOf('&') < 0
            ? head
            : Jsoup.parseBodyFragment(head).text();
    return folded(text);
  }

  /** Plain text with white space folded, cut at a bound. */
  static String folded(@Nullable String text) {
    if (text == null) {
      return "";
    }
    String folded = text.replaceAll("[\\s\\u00a0]+", " ").strip();
    return folded.length() > LONGEST ? folded.substring(0, LONGEST) : folded;
  }
}
