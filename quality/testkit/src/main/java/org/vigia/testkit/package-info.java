/** What the tests of several modules share. Never shipped. */
@NullMarked
package org.vigia.testkit;

import org.jspecify.annotations.NullMarked;
