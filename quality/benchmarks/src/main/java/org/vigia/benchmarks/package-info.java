/** JMH benchmarks. Never shipped. */
@NullMarked
package org.vigia.benchmarks;

import org.jspecify.annotations.NullMarked;
