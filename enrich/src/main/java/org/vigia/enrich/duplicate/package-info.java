/** Finds copies: syndicated, cut short, or with a new headline. */
@NullMarked
package org.vigia.enrich.duplicate;

import org.jspecify.annotations.NullMarked;
