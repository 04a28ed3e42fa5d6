/** Which subscriptions a finding answers to. Lucene stays in this package. */
@NullMarked
package org.vigia.alerts.match;

import org.jspecify.annotations.NullMarked;
