package org.vigia.systemtest;

/** A running Kafka for one test. */
interface Broker extends AutoCloseable {
  /** {@code host:port}. */
  String servers();

  @Override
  void close();
}
