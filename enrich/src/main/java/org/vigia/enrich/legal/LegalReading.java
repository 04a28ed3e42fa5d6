package org.vigia.enrich.legal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.LegalStatus;
import org.vigia.contract.LegalType;
import org.vigia.contract.PartialDate;
import org.vigia.enrich.text.Cue;
import org.vigia.enrich.text.Sentence;

/**
 * A legal event read in a document, once however many sentences tell it.
 *
 * @param actor who acts, in the text's words
 * @param court gazetteer id of the court or body, where it is linked
 * @param jurisdiction {@code country:XX}, {@code international}, or null
 * @param parties who is for and against, in the text's words
 * @param instruments ids of treaties and laws that it is about
 * @param stage position within the matter: {@code filed}, {@code restrained}, {@code enjoined},
 *     {@code stayed}, {@code vacated}, {@code affirmed} …
 * @param sentence the fullest sentence that tells it
 * @param quoteBegin offset of the quote in the document
 * @param quoteEnd offset behind the quote
 * @param also further spans of the document that tell the same event
 * @param background whether the text tells it as something that happened before the news
 * @param confidence probability that the reading is right, 0 to 1
 * @param cues which words gave what
 */
public record LegalReading(
    LegalType type,
    LegalStatus status,
    @Nullable String actor,
    @Nullable String court,
    @Nullable String jurisdiction,
    @Nullable PartialDate date,
    List<String> parties,
    List<String> instruments,
    String stage,
    Sentence sentence,
    int quoteBegin,
    int quoteEnd,
    List<Span> also,
    boolean background,
    double confidence,
    List<Cue> cues) {
  public LegalReading {
    parties = List.copyOf(parties);
    instruments = List.copyOf(instruments);
    also = List.copyOf(also);
    cues = List.copyOf(cues);
  }

  /** A stretch of the document's text. */
  public record Span(int begin, int end) {}
}
