/**
 * Reads what sources list: RSS, Atom, RDF and JSON feeds, sitemaps, listing pages. Feeds are read
 * as they are and not as they should be: wrong encodings, undeclared entities and broken markup
 * yield what can be read and a warning. ROME is used here and nowhere else.
 */
@NullMarked
package org.vigia.ingest.feed;

import org.jspecify.annotations.NullMarked;
