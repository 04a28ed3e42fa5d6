/**
 * Sends what stands in the outbox until it is sent or cannot be. The mail library stays in this
 * package.
 */
@NullMarked
package org.vigia.alerts.deliver;

import org.jspecify.annotations.NullMarked;
