/** Tests of who is told of what. */
@NullMarked
package org.vigia.alerts.match;

import org.jspecify.annotations.NullMarked;
