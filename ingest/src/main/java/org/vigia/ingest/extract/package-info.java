/**
 * Finds the article in a page: metadata from JSON-LD, OpenGraph and the like, the main text by
 * scoring the page's blocks, everything that is not the article left out. Pure functions of bytes;
 * nothing is fetched here.
 */
@NullMarked
package org.vigia.ingest.extract;

import org.jspecify.annotations.NullMarked;
