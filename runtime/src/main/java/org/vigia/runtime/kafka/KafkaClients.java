package org.vigia.runtime.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.vigia.contract.KafkaTopic;
import org.vigia.runtime.config.KafkaConfig;

/** Makes Kafka clients for one cluster. Thread-safe; whoever asks for a client closes it. */
public final class KafkaClients {
  /**
   * A dead member is noticed after this: measured as the best trade between takeover and false
   * alarms.
   */
  private static final int SESSION_TIMEOUT_MS = 6_000;

  private static final int HEARTBEAT_MS = 1_500;
  private static final int TRANSACTION_TIMEOUT_MS = 10_000;

  private final String servers;
  private final KafkaConfig config;
  private final MeterRegistry metrics;

  /**
   * @param servers {@code host:port,…} of the cluster
   * @param config further properties and the replication factor
   */
  public KafkaClients(String servers, KafkaConfig config, MeterRegistry metrics) {
    this.servers = servers;
    this.config = config;
    this.metrics = metrics;
  }

  public String servers() {
    return servers;
  }

  public int replicationFactor() {
    return config.replicationFactor();
  }

  /** An admin client. */
  public Admin admin(String clientId) {
    return Admin.create(common(clientId));
  }

  /**
   * A producer that writes each record once ({@code acks=all}, idempotent), outside of
   * transactions.
   */
  public <K, V> Producer<K, V> producer(String clientId, Serializer<K> keys, Serializer<V> values) {
    return bound(new KafkaProducer<>(producerSettings(clientId), keys, values));
  }

  /**
   * A producer for transactions; {@code initTransactions} is still to be called.
   *
   * @param transactionalId the same across restarts of one instance, different between instances
   */
  public <K, V> Producer<K, V> transactionalProducer(
      String transactionalId, Serializer<K> keys, Serializer<V> values) {
    Map<String, Object> settings = producerSettings(transactionalId);
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
    settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_TIMEOUT_MS);
    return bound(new KafkaProducer<>(settings, keys, values));
  }

  /**
   * A member of a consumer group that sees only committed records, starts at the beginning and
   * commits by hand.
   */
  public <K, V> Consumer<K, V> consumer(
      String group, String clientId, Deserializer<K> keys, Deserializer<V> values) {
    Map<String, Object> settings = consumerSettings(clientId);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_TIMEOUT_MS);
    settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MS);
    return bound(settings, keys, values);
  }

  /**
   * A member of a consumer group that the group knows again after a restart, so that it gets back
   * at once what it had; a change of members takes away only what has to move.
   *
   * @param member the same after each restart, different between living instances
   */
  public <K, V> Consumer<K, V> namedMember(
      String group, String member, Deserializer<K> keys, Deserializer<V> values) {
    Map<String, Object> settings = consumerSettings(group + "-" + member);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, member);
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_TIMEOUT_MS);
    settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MS);
    settings.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        CooperativeStickyAssignor.class.getName());
    return bound(settings, keys, values);
  }

  /** A consumer without a group, for partitions that are assigned by hand. */
  public <K, V> Consumer<K, V> reader(
      String clientId, Deserializer<K> keys, Deserializer<V> values) {
    return bound(consumerSettings(clientId), keys, values);
  }

  /** A producer of one topic of the catalogue. */
  public <K, V> Producer<K, V> producer(String clientId, KafkaTopic<K, V> topic) {
    return producer(clientId, topic.keys().serializer(), topic.values().serializer());
  }

  /** A group member that reads one topic of the catalogue. */
  public <K, V> Consumer<K, V> consumer(String group, String clientId, KafkaTopic<K, V> topic) {
    return consumer(group, clientId, topic.keys().deserializer(), topic.values().deserializer());
  }

  /**
   * Settings of a Kafka Streams application: exactly once, with timeouts that bring it back two
   * seconds after a crash instead of 45.
   */
  public Map<String, Object> streams(String applicationId) {
    Map<String, Object> settings = common(applicationId);
    settings.put("application.id", applicationId);
    settings.put("processing.guarantee", "exactly_once_v2");
    settings.put("replication.factor", config.replicationFactor());
    settings.put("main.consumer." + ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_TIMEOUT_MS);
    settings.put("main.consumer." + ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MS);
    settings.put("producer." + ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_TIMEOUT_MS);
    settings.put("producer." + ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
    settings.put("producer." + ProducerConfig.MAX_REQUEST_SIZE_CONFIG, KafkaTopic.MAX_RECORD_BYTES);
    return settings;
  }

  private Map<String, Object> common(String clientId) {
    Map<String, Object> settings = new HashMap<>(config.properties());
    settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, servers);
    settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, clientId);
    // Metrics go out through Micrometer; pushing them to the broker as well would only fill its
    // log.
    settings.put("enable.metrics.push", "false");
    return settings;
  }

  private Map<String, Object> producerSettings(String clientId) {
    Map<String, Object> settings = common(clientId);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, KafkaTopic.MAX_RECORD_BYTES);
    return settings;
  }

  private Map<String, Object> consumerSettings(String clientId) {
    Map<String, Object> settings = common(clientId);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    return settings;
  }

  @SuppressWarnings(
      "resource") // the binder lives as long as the client; the registry outlives both
  private <K, V> Producer<K, V> bound(KafkaProducer<K, V> producer) {
    new KafkaClientMetrics(producer).bindTo(metrics);
    return producer;
  }

  @SuppressWarnings("resource") // the consumer is closed by whoever asked for it
  private <K, V> Consumer<K, V> bound(
      Map<String, Object> settings, Deserializer<K> keys, Deserializer<V> values) {
    return new MeasuredConsumer<>(settings, keys, values, metrics);
  }
}
