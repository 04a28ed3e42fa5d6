package org.vigia.standalone.press;

import org.vigia.contract.Language;

/**
 * The words by which every page and feed says that it is not news.
 *
 * @param page for the foot of a page
 * @param feedTitleSuffix after the outlet's name in the title of a feed
 * @param feedDescription what a feed says of itself
 */
record SampleMark(String page, String feedTitleSuffix, String feedDescription) {
  private static final SampleMark ENGLISH =
      new SampleMark(
          "Sample article from a fictitious outlet, shipped with Vigía for demonstration.",
          " (sample press)",
          "Sample feed of a fictitious outlet, shipped with Vigía for demonstration. Not news.");
  private static final SampleMark SPANISH =
      new SampleMark(
          "Artículo de muestra de un medio ficticio, incluido en Vigía para demostración.",
          " (prensa de muestra)",
          "Canal de muestra de un medio ficticio, incluido en Vigía para demostración. No son"
              + " noticias.");

  static SampleMark in(Language language) {
    return language == Language.SPANISH ? SPANISH : ENGLISH;
  }
}
