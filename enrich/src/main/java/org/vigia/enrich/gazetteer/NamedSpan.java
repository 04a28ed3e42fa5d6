package org.vigia.enrich.gazetteer;

import org.vigia.enrich.gazetteer.KnownName.NameKind;

/**
 * A name found in a text.
 *
 * @param id what it names; of an office its holder at the publication date
 * @param firstWord index of its first word
 * @param endWord index behind its last word
 * @param begin offset of its first character
 * @param end offset behind its last character
 */
public record NamedSpan(String id, NameKind kind, int firstWord, int endWord, int begin, int end) {}
