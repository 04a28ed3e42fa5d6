/** What of the network may be talked to, whatever led there. */
@NullMarked
package org.vigia.runtime.net;

import org.jspecify.annotations.NullMarked;
