package org.vigia.enrich.gazetteer;

import java.util.List;

/**
 * When a name counts. An empty list asks for nothing.
 *
 * <p>A context word is a folded word, a beginning with {@code *} ({@code deport*}), or an entity id
 * ({@code country:SV}, {@code country:*} for any country).
 *
 * @param sentence one of these stands in the sentence
 * @param document one of these stands in the document
 * @param unless none of these stands in the sentence
 * @param notPreceded none of these stands directly before
 * @param notFollowed none of these stands directly behind; up to two words each
 * @param unlessOf does not count if "of", "de" or "del" and another country follow
 * @param unlessOther does not count in a document that names other countries and never the entity's
 *     own
 * @param ofCountry counts only where the text around speaks of the entity's own country
 * @param onlyAfterFull counts only in a document that also gives a full name
 * @param surname a family name: does not count behind another given name
 */
public record NameRule(
    List<String> sentence,
    List<String> document,
    List<String> unless,
    List<String> notPreceded,
    List<String> notFollowed,
    boolean unlessOf,
    boolean unlessOther,
    boolean ofCountry,
    boolean onlyAfterFull,
    boolean surname) {
  /** Counts anywhere. */
  public static final NameRule NONE =
      new NameRule(
          List.of(), List.of(), List.of(), List.of(), List.of(), false, false, false, false, false);

  public NameRule {
    sentence = List.copyOf(sentence);
    document = List.copyOf(document);
    unless = List.copyOf(unless);
    notPreceded = List.copyOf(notPreceded);
    notFollowed = List.copyOf(notFollowed);
  }

  /** Whether it depends on what else the document says, neighbours aside. */
  public boolean needsContext() {
    return !sentence.isEmpty() || !document.isEmpty() || unlessOther || ofCountry || onlyAfterFull;
  }

  NameRule shortForm() {
    return new NameRule(
        sentence,
        document,
        unless,
        notPreceded,
        notFollowed,
        unlessOf,
        unlessOther,
        ofCountry,
        true,
        surname);
  }

  NameRule familyName() {
    return new NameRule(
        sentence,
        document,
        unless,
        notPreceded,
        notFollowed,
        unlessOf,
        unlessOther,
        ofCountry,
        onlyAfterFull,
        true);
  }
}
