/**
 * A Kafka broker inside this process: KRaft, one node, durable data. The only package that sees
 * Kafka's server classes.
 */
@NullMarked
package org.vigia.standalone.broker;

import org.jspecify.annotations.NullMarked;
