package org.vigia.enrich.time;

import org.vigia.contract.PartialDate;

/**
 * A time expression in a list of words.
 *
 * @param from index of its first word
 * @param to index behind its last word
 */
record Match(int from, int to, PartialDate date, boolean explicit) {}
