/**
 * What every process needs: configuration, lifecycle, health and metrics, the Kafka client factory,
 * backoff.
 */
@NullMarked
package org.vigia.runtime;

import org.jspecify.annotations.NullMarked;
