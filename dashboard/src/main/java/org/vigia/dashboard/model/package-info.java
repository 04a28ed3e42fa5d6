/**
 * What the dashboard remembers of the topics: the latest findings, the known series, the sources;
 * all of it bounded.
 */
@NullMarked
package org.vigia.dashboard.model;

import org.jspecify.annotations.NullMarked;
