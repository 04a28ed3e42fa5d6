/** Everything in one process on an embedded broker, the command line, and the sample press. */
@NullMarked
package org.vigia.standalone;

import org.jspecify.annotations.NullMarked;
