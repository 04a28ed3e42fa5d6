package org.vigia.standalone.evaluate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One annotated article.
 *
 * @param name file name without its endings
 * @param language {@code en}, {@code es}; empty where the annotation does not say
 * @param published day of publication, null where the annotation gives none
 * @param source outlet, null where the annotation gives none
 * @param text the whole file: headline, empty line, body
 * @param expected what is to be found in it
 */
public record GoldDocument(
    String name,
    String language,
    @Nullable LocalDate published,
    @Nullable String source,
    String text,
    Prediction expected) {
  /** The headline: the first line. */
  public String title() {
    return text.lines().findFirst().orElse("").strip();
  }

  /** Everything below the headline. */
  public String body() {
    int end = text.indexOf('\n');
    return end < 0 ? "" : text.substring(end + 1).strip();
  }
}
