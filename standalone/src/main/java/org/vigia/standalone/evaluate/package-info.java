/**
 * Scores what the pipeline finds against gold annotations: reads a gold set, matches gold and
 * predicted entries one to one, counts, and shows precision, recall and F1 of each score, by
 * language and together.
 */
@NullMarked
package org.vigia.standalone.evaluate;

import org.jspecify.annotations.NullMarked;
