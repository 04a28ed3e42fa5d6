package org.vigia.standalone.evaluate;

/** What is evaluated: something that reads an article and says what it found. */
@FunctionalInterface
public interface Annotator {
  /** What the article says; {@code document.expected()} is none of its business. */
  Prediction annotate(GoldDocument document);
}
