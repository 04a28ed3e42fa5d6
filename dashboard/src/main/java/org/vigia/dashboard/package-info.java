/** The read model of the topics, shown as web pages, JSON, server-sent events and Atom. */
@NullMarked
package org.vigia.dashboard;

import org.jspecify.annotations.NullMarked;
