package org.vigia.enrich.legal;

import java.util.List;
import java.util.Set;

/**
 * A reading of a word as a verb.
 *
 * @param lemma base form or infinitive with the words that belong to it
 * @param rest words that must follow soon: "down" of "strike down"; empty if none
 */
record VerbEntry(String lemma, VerbForm form, List<String> rest, Set<VerbGroup> groups) {}
