/**
 * From the topics into the store: records are read, put aside for their article, and dead-lettered
 * where they cannot be read; offsets are committed after the store has them.
 */
@NullMarked
package org.vigia.alerts.intake;

import org.jspecify.annotations.NullMarked;
