package org.vigia.enrich.instrument.reference;

import org.vigia.contract.AnnotatedArticle.Citation;

/**
 * A reference found in a text.
 *
 * @param text as written
 * @param normalized one spelling for all ways of writing it
 * @param begin offset of the first character in the document
 * @param end offset behind the last
 */
public record LegalReference(
    ReferenceKind kind, String text, String normalized, int begin, int end) {

  /** As it stands in an event. */
  public Citation citation() {
    return new Citation(kind.id(), text, normalized);
  }
}
