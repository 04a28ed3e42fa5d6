package org.vigia.enrich.text;

import java.util.List;
import org.vigia.contract.Language;

/**
 * A sentence of a document.
 *
 * @param index position in the document, the headline's first sentence being 0
 * @param begin offset of its first character in the document's text
 * @param end offset behind its last character
 * @param paragraph number of its paragraph; the headline is paragraph 0
 * @param headline whether it is part of the headline
 * @param language its own language: a quotation may differ from the document
 */
public record Sentence(
    int index,
    int begin,
    int end,
    int paragraph,
    boolean headline,
    Language language,
    List<Token> tokens) {
  public Sentence {
    tokens = List.copyOf(tokens);
  }
}
