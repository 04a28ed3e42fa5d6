/**
 * Keeps what was fetched, byte for byte, as WARC 1.1 (ISO 28500): request, response and metadata,
 * each record its own gzip member. What {@link org.vigia.archive.capture.CaptureStore#sync} has
 * confirmed survives a crash; a record torn by one is cut off at the next start. jwarc is used here
 * and nowhere else.
 */
@NullMarked
package org.vigia.archive.capture;

import org.jspecify.annotations.NullMarked;
