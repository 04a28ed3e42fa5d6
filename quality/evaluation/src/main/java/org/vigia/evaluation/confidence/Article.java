package org.vigia.evaluation.confidence;

import java.util.List;
import org.vigia.evaluation.learn.SetKind;
import org.vigia.standalone.evaluate.GoldDocument;

/**
 * An annotated article and everything that the rules hold possible in it.
 *
 * @param set the folder it is from
 */
public record Article(String set, SetKind kind, GoldDocument gold, List<Example> examples) {
  public Article {
    examples = List.copyOf(examples);
  }
}
