/**
 * Reads legal events: what a court, a government, a legislature, a treaty body or a party did or
 * plans to do.
 */
@NullMarked
package org.vigia.enrich.legal;

import org.jspecify.annotations.NullMarked;
