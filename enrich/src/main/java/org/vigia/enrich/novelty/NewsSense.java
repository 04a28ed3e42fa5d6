package org.vigia.enrich.novelty;

import java.util.List;
import org.vigia.contract.FindingId;

/**
 * Says whether what an article tells is news to somebody who has read everything before it, by how
 * it stands in the article and to what is known.
 */
@FunctionalInterface
public interface NewsSense {
  /** What the rules say. */
  NewsSense BY_RULE = Sighting::byRule;

  /** Whether it is news. */
  boolean isNews(Sighting sighting);

  /** Of which kind a sighting is. */
  enum Kind {
    FIGURE,
    EVENT
  }

  /**
   * Something that an article tells.
   *
   * @param traits what holds of it, sorted
   * @param byRule whether the rules hold it for news
   */
  record Sighting(FindingId finding, Kind kind, List<String> traits, boolean byRule) {
    public Sighting {
      traits = List.copyOf(traits);
    }
  }
}
