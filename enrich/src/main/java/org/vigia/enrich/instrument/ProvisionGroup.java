package org.vigia.enrich.instrument;

import java.util.List;

/**
 * Provisions cited together, before it is known of what: "Articles 7, 9 and 10(1)".
 *
 * @param style what kind of unit they are
 * @param firstWord index of the word "articles"
 * @param endWord index behind the last provision
 */
record ProvisionGroup(Style style, int firstWord, int endWord, List<String> provisions) {
  ProvisionGroup {
    provisions = List.copyOf(provisions);
  }

  /** What a text's units are called, which tells what kind of text it is. */
  enum Style {
    ARTICLE,
    SECTION,
    RULE,
    PRINCIPLE
  }
}
