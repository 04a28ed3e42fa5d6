package org.vigia.enrich.statistic;

/**
 * What speaks for or against a reading.
 *
 * @param trait what holds of it, as the confidence model names it
 * @param weight by how much that moves the log odds of the reading being right
 */
public record Reason(String trait, double weight) {}
