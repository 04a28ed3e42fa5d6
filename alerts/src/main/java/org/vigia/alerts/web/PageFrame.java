package org.vigia.alerts.web;

import java.util.List;

/**
 * What stands around every page.
 *
 * @param languages where the page is in other languages; empty where it has its reader's own
 */
public record PageFrame(
    PageWords words, String title, List<LanguageLink> languages, String stylesheet) {
  public PageFrame {
    languages = List.copyOf(languages);
  }

  /** A page that is in one language only. */
  static PageFrame of(PageWords words, String title) {
    return new PageFrame(words, title, List.of(), Pages.STYLESHEET);
  }

  /** A page that is in both. */
  static PageFrame inBoth(PageWords words, String title, String path) {
    return new PageFrame(
        words,
        title,
        List.of(
            new LanguageLink(path + "?lang=en", "English", "en", words.tag().equals("en")),
            new LanguageLink(path + "?lang=es", "Español", "es", words.tag().equals("es"))),
        Pages.STYLESHEET);
  }

  /** A page in a language. */
  public record LanguageLink(String url, String label, String tag, boolean current) {}
}
