package org.vigia.enrich.novelty;

import org.vigia.contract.Novelty;

/** What has been said so far of the things that one article tells. Not thread-safe. */
final class ArticleSightings {
  private final int all;
  private final boolean copy;
  private int known;
  private int news;

  /**
   * An article of which nothing has been judged.
   *
   * @param all how many things it tells
   * @param copy whether it is a copy of a known article
   */
  ArticleSightings(int all, boolean copy) {
    this.all = all;
    this.copy = copy;
  }

  void saw(Novelty novelty) {
    known += novelty == Novelty.REPEATED || novelty == Novelty.ROUNDED ? 1 : 0;
    news += novelty.isNews() ? 1 : 0;
  }

  void describe(SightingTraits traits) {
    if (copy) {
      traits.add("copy");
    }
    traits.steps("all", all, 2, 4, 7);
    traits.steps("known-before", known, 1, 2, 4);
    traits.steps("news-before", news, 1, 2, 3);
  }
}
