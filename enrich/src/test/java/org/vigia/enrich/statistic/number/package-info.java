/** Tests of the grammar of numbers. */
@NullMarked
package org.vigia.enrich.statistic.number;

import org.jspecify.annotations.NullMarked;
