/** The memory that tells news from what is known: figures in series, legal events in matters. */
@NullMarked
package org.vigia.enrich.novelty;

import org.jspecify.annotations.NullMarked;
