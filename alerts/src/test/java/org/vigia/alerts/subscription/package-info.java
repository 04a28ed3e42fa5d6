/** Tests of addresses and of when digests are due. */
@NullMarked
package org.vigia.alerts.subscription;

import org.jspecify.annotations.NullMarked;
