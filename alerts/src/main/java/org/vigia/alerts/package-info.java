/** From a finding to a mail: subscriptions, matching, digests, delivery, and their store. */
@NullMarked
package org.vigia.alerts;

import org.jspecify.annotations.NullMarked;
