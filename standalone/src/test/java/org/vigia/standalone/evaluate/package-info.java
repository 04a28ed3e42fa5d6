/**
 * Tests of the scorer, against expected numbers and against the independent scorer where that is
 * there.
 */
@NullMarked
package org.vigia.standalone.evaluate;

import org.jspecify.annotations.NullMarked;
