/** Scores the tagger and the extractor against gold sets. Never shipped. */
@NullMarked
package org.vigia.evaluation;

import org.jspecify.annotations.NullMarked;
