/**
 * A mailbox for demos and trials: takes every mail by SMTP, delivers none, and shows them on a
 * page.
 */
@NullMarked
package org.vigia.standalone.inbox;

import org.jspecify.annotations.NullMarked;
