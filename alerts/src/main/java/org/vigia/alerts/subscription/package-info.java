/** Who wants to be told what, how often and in which language: plain values, no storage. */
@NullMarked
package org.vigia.alerts.subscription;

import org.jspecify.annotations.NullMarked;
