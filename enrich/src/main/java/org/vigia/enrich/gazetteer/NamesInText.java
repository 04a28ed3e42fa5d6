package org.vigia.enrich.gazetteer;

import java.util.List;
import org.vigia.runtime.lexicon.Words;

/**
 * A text's words and the names found in them, in text order and without overlap. What all readers
 * of names start from.
 */
public record NamesInText(Words words, List<NamedSpan> spans) {
  public NamesInText {
    spans = List.copyOf(spans);
  }
}
