package org.vigia.enrich.novelty;

import java.util.List;
import org.vigia.contract.FindingId;

/**
 * Says whether what the rules hold for news is news to somebody who has read everything before it,
 * by how it stands in the article and to what is known. It can only take away: what the rules hold
 * for a repeat is not asked of it.
 */
@FunctionalInterface
public interface NewsSense {
  /** Leaves it to the rules. */
  NewsSense BY_RULE = sighting -> true;

  /** Whether it is news. */
  boolean isNews(Sighting sighting);

  /** Of which kind a sighting is. */
  enum Kind {
    FIGURE,
    EVENT
  }

  /**
   * Something that an article tells and that the rules hold for news.
   *
   * @param traits what holds of it, sorted
   */
  record Sighting(FindingId finding, Kind kind, List<String> traits) {
    public Sighting {
      traits = List.copyOf(traits);
    }
  }
}
