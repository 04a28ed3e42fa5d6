package org.vigia.evaluation.learn;

import java.time.LocalDate;
import org.vigia.enrich.analysis.Reading;
import org.vigia.enrich.text.ReadingContext;
import org.vigia.standalone.evaluate.GoldDocument;

/**
 * An annotated article that was read once, so that models can be tried on it many times.
 *
 * @param set the folder or file it is from
 * @param reading what the readers that ship make of it
 */
public record AnnotatedArticle(String set, SetKind kind, GoldDocument gold, Reading reading) {
  private static final LocalDate SOME_DAY = LocalDate.of(2025, 1, 1);

  /** The day on which it is read: that of publication, where the annotation has one. */
  public static LocalDate day(GoldDocument gold) {
    return gold.published() == null ? SOME_DAY : gold.published();
  }

  /** Whether it is a passage of a phrase bank, not an article. */
  public boolean isPassage() {
    return set.endsWith(".tsv");
  }

  /** A name of its own among all sets. */
  public String id() {
    return set + " " + gold.name();
  }

  /** What the reader of statistics is told of it beside the text. */
  public ReadingContext context() {
    return new ReadingContext(day(gold), null);
  }
}
