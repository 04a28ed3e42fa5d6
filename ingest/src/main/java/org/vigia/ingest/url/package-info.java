/**
 * Addresses as the web writes them, read as browsers read them (WHATWG URL Standard) and held as
 * {@link java.net.URI}.
 */
@NullMarked
package org.vigia.ingest.url;

import org.jspecify.annotations.NullMarked;
