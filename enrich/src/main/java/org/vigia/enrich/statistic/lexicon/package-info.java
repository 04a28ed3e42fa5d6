/**
 * The words that tell what a figure counts, in both languages, and where they occur in a sentence.
 */
@NullMarked
package org.vigia.enrich.statistic.lexicon;

import org.jspecify.annotations.NullMarked;
