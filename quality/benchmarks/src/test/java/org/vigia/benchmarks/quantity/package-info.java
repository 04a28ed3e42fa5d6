/** Tests of the scores. */
@NullMarked
package org.vigia.benchmarks.quantity;

import org.jspecify.annotations.NullMarked;
