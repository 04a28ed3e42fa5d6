/**
 * Names what our reader's figures count in the notation of NewsQuant, and scores it by that
 * project's own definition of a match.
 */
@NullMarked
package org.vigia.benchmarks.quantity;

import org.jspecify.annotations.NullMarked;
