/** Annotated sets as what the models of the readers are learned from, and the program that does. */
@NullMarked
package org.vigia.evaluation.learn;

import org.jspecify.annotations.NullMarked;
