/** Kafka clients and topics, with the settings that the whole system relies on. */
@NullMarked
package org.vigia.runtime.kafka;

import org.jspecify.annotations.NullMarked;
