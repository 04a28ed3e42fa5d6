package org.vigia.ingest.feed;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/**
 * Web pages with no more tags than a page can have. Parsers of HTML open again what was left open
 * ({@code <b><i><p><p>}, HTML standard, 13.2.4.3), so that each further tag may make a dozen nodes:
 * ten megabytes of them would take gigabytes. What stands behind the bound is left out. Pure.
 */
public final class BoundedMarkup {
  static final int MOST_TAGS = 100_000;

  /** Shorter pages cannot have as many. */
  private static final int SHORTEST_TAG = 3;

  private BoundedMarkup() {}

  /** The bytes of a page up to the bound. */
  public static InputStream of(byte[] page) {
    int end = page.length;
    if (page.length > MOST_TAGS * SHORTEST_TAG) {
      int tags = 0;
      for (int i = 0; i < end; i++) {
        if (page[i] == '<' && ++tags > MOST_TAGS) {
          end = i;
        }
      }
    }
    return new ByteArrayInputStream(page, 0, end);
  }

  /** The text of a page up to the bound. */
  public static String of(String page) {
    int at = -1;
    if (page.length() > MOST_TAGS * SHORTEST_TAG) {
      at = page.indexOf('<');
      for (int tags = 1; at >= 0 && tags <= MOST_TAGS; tags++) {
        at = page.indexOf('<', at + 1);
      }
    }
    return at < 0 ? page : page.substring(0, at);
  }
}
