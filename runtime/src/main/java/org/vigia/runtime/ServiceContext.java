package org.vigia.runtime;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.vigia.runtime.config.VigiaConfig;
import org.vigia.runtime.kafka.KafkaClients;

/**
 * What the process gives each of its services.
 *
 * @param config the whole configuration; {@code kafka.bootstrapServers} is set, whoever runs the
 *     broker
 * @param kafka makes clients for that cluster
 * @param metrics where the service registers its meters
 * @param clock the time
 */
public record ServiceContext(
    VigiaConfig config, KafkaClients kafka, MeterRegistry metrics, InstantSource clock) {}
