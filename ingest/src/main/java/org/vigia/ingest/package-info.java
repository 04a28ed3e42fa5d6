/** From a source to an article on Kafka: schedule, fetch, feed, extract, publish. */
@NullMarked
package org.vigia.ingest;

import org.jspecify.annotations.NullMarked;
