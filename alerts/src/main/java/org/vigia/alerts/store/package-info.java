/**
 * What alerts keep, in SQLite or PostgreSQL: people, their subscriptions, findings that wait for
 * their article, what each person was told, and mails to send. Addresses are encrypted before they
 * get here.
 */
@NullMarked
package org.vigia.alerts.store;

import org.jspecify.annotations.NullMarked;
