/** Learns from stories, article by article, what is news. */
@NullMarked
package org.vigia.evaluation.news;

import org.jspecify.annotations.NullMarked;
