package org.vigia.evaluation.choice;

import java.util.List;
import org.vigia.evaluation.learn.SetKind;

/**
 * The figures of an annotated article.
 *
 * @param set the folder or file it is from
 */
public record FigureArticle(String set, SetKind kind, List<FigureExample> figures) {
  public FigureArticle {
    figures = List.copyOf(figures);
  }
}
