package org.vigia.contract;

import java.time.Instant;
import java.util.function.Function;

/**
 * What CloudEvents 1.0 attributes an event of one record type carries.
 *
 * @param type {@code type} attribute, e.g. {@code org.vigia.statistic.v1}
 * @param source {@code source} attribute: the stage that writes it
 * @param schema file name of its JSON Schema, also the end of {@code dataschema}
 * @param id {@code id} attribute; with {@code source} unique for distinct events
 * @param time {@code time} attribute
 */
public record EventType<V>(
    Class<V> record,
    String type,
    String source,
    String schema,
    Function<V, String> id,
    Function<V, Instant> time) {}
