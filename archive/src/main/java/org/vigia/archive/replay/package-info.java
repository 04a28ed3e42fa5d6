/**
 * Publishes archived articles again, so that the past can be read with a better reader. They are
 * marked as replayed, and nobody is told what is found in them.
 */
@NullMarked
package org.vigia.archive.replay;

import org.jspecify.annotations.NullMarked;
