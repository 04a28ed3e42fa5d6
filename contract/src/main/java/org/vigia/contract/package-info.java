/** Event records, ids, the topic catalogue and its serdes, JSON Schemas. */
@NullMarked
package org.vigia.contract;

import org.jspecify.annotations.NullMarked;
