package org.vigia.enrich.gazetteer;

/**
 * What a phrase of the gazetteer stands for.
 *
 * @param id id of an entity, an office, an instrument or a principle; of a look-alike {@code
 *     none:…}
 */
public record KnownName(String id, NameKind kind, NameRule rule) {

  /** How a phrase names what it stands for. */
  public enum NameKind {
    /** A name of an entity. */
    NAME,
    /** The people of a country. */
    DEMONYM,
    /** A capital, as metonym of its country. */
    CAPITAL,
    /** An office, which stands for its holder. */
    TITLE,
    /** A treaty, a law, a constitution. */
    INSTRUMENT,
    /** A legal principle. */
    PRINCIPLE,
    /** Something else that looks like a watched name: takes the words, gives no mention. */
    LOOKALIKE
  }
}
