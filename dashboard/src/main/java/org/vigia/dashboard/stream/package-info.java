/** Where the events come from: Kafka's topics, read from the beginning without a group. */
@NullMarked
package org.vigia.dashboard.stream;

import org.jspecify.annotations.NullMarked;
