/**
 * Reads dates: the time expressions of a sentence in English or Spanish, resolved against the day
 * of publication at the precision that the text gives.
 */
@NullMarked
package org.vigia.enrich.time;

import org.jspecify.annotations.NullMarked;
