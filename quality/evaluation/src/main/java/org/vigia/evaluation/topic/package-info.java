/** Learns what articles are about. */
@NullMarked
package org.vigia.evaluation.topic;

import org.jspecify.annotations.NullMarked;
