/** Learns from annotated articles what the words around a figure say that it gives. */
@NullMarked
package org.vigia.evaluation.figure;

import org.jspecify.annotations.NullMarked;
