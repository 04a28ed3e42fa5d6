/**
 * Which of the watched topics a text is about, decided by words alone. {@code ingest} asks it what
 * may be worth keeping, {@code enrich} what an article is certainly about.
 */
@NullMarked
package org.vigia.runtime.relevance;

import org.jspecify.annotations.NullMarked;
