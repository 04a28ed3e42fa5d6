/** Tests of the programs of this module, on files of our own. */
@NullMarked
package org.vigia.benchmarks;

import org.jspecify.annotations.NullMarked;
