package org.vigia.evaluation.news;

import java.util.List;
import org.vigia.enrich.novelty.NewsSense;
import org.vigia.evaluation.learn.Labelled;

/**
 * Something that an article of a story tells, and whether the annotation calls it news.
 *
 * @param kind a figure or an event
 */
record LabelledSighting(NewsSense.Kind kind, List<String> traits, String label)
    implements Labelled {
  LabelledSighting {
    traits = List.copyOf(traits);
  }

  @Override
  public double weight() {
    return 1;
  }
}
