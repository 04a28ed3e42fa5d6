/**
 * Learns from annotated articles how likely a reading of a figure is right, and measures by cross
 * validation whether what it says is true.
 */
@NullMarked
package org.vigia.evaluation.confidence;

import org.jspecify.annotations.NullMarked;
