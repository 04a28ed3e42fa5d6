/**
 * Measurements against what others have published and against CoreNLP's defaults. Never shipped.
 * Programs, each a {@code main}: what they read is a folder given to them, never a file kept here.
 */
@NullMarked
package org.vigia.benchmarks;

import org.jspecify.annotations.NullMarked;
