package org.vigia.enrich.novelty;

/**
 * How sure a finding must be to be news; what is less sure is kept as unconfirmed and remembered by
 * nobody.
 *
 * @param statistic least probability that a statistic is right, 0 to 1
 * @param legal least confidence of a legal development, 0 to 1
 */
public record AlertConfidence(double statistic, double legal) {}
