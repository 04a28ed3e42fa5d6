/** Measurements that an operator can repeat. */
@NullMarked
package org.vigia.standalone.bench;

import org.jspecify.annotations.NullMarked;
