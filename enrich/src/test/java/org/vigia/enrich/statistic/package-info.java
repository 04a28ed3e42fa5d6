/** Tests of the reader of statistics. */
@NullMarked
package org.vigia.enrich.statistic;

import org.jspecify.annotations.NullMarked;
