/** Learns from annotated articles which of the readings that a figure admits is right. */
@NullMarked
package org.vigia.evaluation.choice;

import org.jspecify.annotations.NullMarked;
