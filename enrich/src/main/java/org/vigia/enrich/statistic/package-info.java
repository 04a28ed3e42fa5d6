/** Reads figures: numbers, what they count, where, when, and who says so. */
@NullMarked
package org.vigia.enrich.statistic;

import org.jspecify.annotations.NullMarked;
