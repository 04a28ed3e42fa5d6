/**
 * Which language a text is written in, decided by the text and not by what a feed or a page claims.
 */
@NullMarked
package org.vigia.runtime.language;

import org.jspecify.annotations.NullMarked;
