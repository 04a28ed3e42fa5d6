/**
 * Decides who is told what in which mail: one mail a person and article, one digest a person, and
 * no fact twice.
 */
@NullMarked
package org.vigia.alerts.outbox;

import org.jspecify.annotations.NullMarked;
