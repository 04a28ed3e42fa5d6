package org.vigia.enrich.novelty;

import java.util.List;
import java.util.Map;
import org.vigia.runtime.learned.MaximumEntropy;

/**
 * A sense for news that was learned from stories: articles in the order in which they came, each
 * annotated with what it adds. Immutable and thread-safe.
 */
public final class LearnedNews implements NewsSense {
  /** Label of what is news. */
  public static final String NEWS = "news";

  /** Label of what was known, or is history. */
  public static final String KNOWN = "known";

  private static final String FOLDER = "/org/vigia/enrich/novelty/";

  /** Missing news weighs more than telling what was known. */
  private static final double LIKELY = 0.3;

  private final Map<Kind, MaximumEntropy> models;

  /** A sense that goes by these models; where one knows nothing, by the rules. */
  public LearnedNews(MaximumEntropy figures, MaximumEntropy events) {
    models = Map.of(Kind.FIGURE, figures, Kind.EVENT, events);
  }

  /**
   * The models that ship.
   *
   * @throws IllegalStateException if one is missing or cannot be read
   */
  public static LearnedNews bundled() {
    return new LearnedNews(
        MaximumEntropy.bundled(FOLDER + "news-figures.tsv"),
        MaximumEntropy.bundled(FOLDER + "news-events.tsv"));
  }

  /** The model of a kind, as {@link #bundled()} reads it. */
  public List<String> lines(Kind kind) {
    return model(kind).lines();
  }

  @Override
  public boolean isNews(Sighting sighting) {
    MaximumEntropy model = model(sighting.kind());
    return model.isEmpty() || probability(model, sighting) >= LIKELY;
  }

  private static double probability(MaximumEntropy model, Sighting sighting) {
    return model.probabilities(sighting.traits()).getOrDefault(NEWS, 0.0);
  }

  private MaximumEntropy model(Kind kind) {
    MaximumEntropy model = models.get(kind);
    if (model == null) {
      throw new IllegalStateException("no model for " + kind);
    }
    return model;
  }
}
