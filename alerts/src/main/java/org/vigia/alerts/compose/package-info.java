/**
 * Writes the mails: words, numbers and dates in the reader's language, as text and as HTML without
 * remote content.
 */
@NullMarked
package org.vigia.alerts.compose;

import org.jspecify.annotations.NullMarked;
