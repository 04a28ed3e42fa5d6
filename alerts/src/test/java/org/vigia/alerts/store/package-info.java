/** Tests of the store on real SQLite files. */
@NullMarked
package org.vigia.alerts.store;

import org.jspecify.annotations.NullMarked;
