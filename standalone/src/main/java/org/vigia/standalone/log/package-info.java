/** What the console shows of the logs of the libraries. */
@NullMarked
package org.vigia.standalone.log;

import org.jspecify.annotations.NullMarked;
