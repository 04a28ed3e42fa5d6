/** The stages against real brokers and the whole product from outside. Never shipped. */
@NullMarked
package org.vigia.systemtest;

import org.jspecify.annotations.NullMarked;
