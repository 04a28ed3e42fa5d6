/** Records about invented facts, for the tests of several modules. Never shipped. */
@NullMarked
package org.vigia.samples;

import org.jspecify.annotations.NullMarked;
