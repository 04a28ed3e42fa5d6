/**
 * Figures and legal events seen alike: what both kinds have in common when they are matched,
 * remembered and told.
 */
@NullMarked
package org.vigia.alerts.finding;

import org.jspecify.annotations.NullMarked;
