/**
 * Lists of sources as other feed readers write them: OPML 2.0 in and out. What OPML has no word for
 * (kind, locale, selectors) stands in attributes of a namespace of our own, so that a list that was
 * exported comes back whole.
 */
@NullMarked
package org.vigia.ingest.opml;

import org.jspecify.annotations.NullMarked;
