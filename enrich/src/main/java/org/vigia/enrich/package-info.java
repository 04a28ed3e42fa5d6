/**
 * One Kafka Streams topology that finds entities, instruments, statistics and legal developments in
 * articles.
 */
@NullMarked
package org.vigia.enrich;

import org.jspecify.annotations.NullMarked;
