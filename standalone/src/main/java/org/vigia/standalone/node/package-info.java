/**
 * A process: the broker if it needs one, the services it was asked for, one web server; started and
 * stopped in order.
 */
@NullMarked
package org.vigia.standalone.node;

import org.jspecify.annotations.NullMarked;
