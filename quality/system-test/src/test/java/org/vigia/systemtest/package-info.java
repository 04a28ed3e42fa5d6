/** The stages and the whole product, seen from outside, against real brokers. */
@NullMarked
package org.vigia.systemtest;

import org.jspecify.annotations.NullMarked;
