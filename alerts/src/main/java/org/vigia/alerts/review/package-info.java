/** Mistakes that readers report, and what the operator does about them. */
@NullMarked
package org.vigia.alerts.review;

import org.jspecify.annotations.NullMarked;
