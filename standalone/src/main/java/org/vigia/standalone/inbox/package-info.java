/**
 * A mail server that keeps what it is given and shows it: for the demonstration, for tests, and for
 * a first look at a new installation. It delivers nothing to anybody.
 */
@NullMarked
package org.vigia.standalone.inbox;

import org.jspecify.annotations.NullMarked;
