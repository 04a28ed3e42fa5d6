/** Learns which words tell legal events. */
@NullMarked
package org.vigia.evaluation.telling;

import org.jspecify.annotations.NullMarked;
