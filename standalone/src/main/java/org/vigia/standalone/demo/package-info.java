/**
 * The demonstration: the sample press on loopback, the whole system in one process, and a count of
 * the mails that came.
 */
@NullMarked
package org.vigia.standalone.demo;

import org.jspecify.annotations.NullMarked;
