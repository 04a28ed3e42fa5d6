/**
 * The grammar of numbers in English and Spanish text: digits in either separator convention, words,
 * mixtures of both, fractions, percentages, rates, ranges and money. It works on characters alone
 * and needs no tagger.
 */
@NullMarked
package org.vigia.enrich.statistic.number;

import org.jspecify.annotations.NullMarked;
