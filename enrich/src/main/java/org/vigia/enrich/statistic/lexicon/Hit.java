package org.vigia.enrich.statistic.lexicon;

/**
 * A place in a sentence where a phrase of the lexicon stands.
 *
 * @param first index of its first word
 * @param end index behind its last word
 */
public record Hit(Sense sense, int first, int end) {}
