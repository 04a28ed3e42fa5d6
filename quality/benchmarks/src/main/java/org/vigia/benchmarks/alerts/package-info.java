/**
 * What the measurements of alerts share: an invented finding and a mail server that only counts.
 */
@NullMarked
package org.vigia.benchmarks.alerts;

import org.jspecify.annotations.NullMarked;
