package org.vigia.standalone.broker;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.ObjectName;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.vigia.runtime.OperatorException;

/**
 * Lets the cluster's metadata know that the broker which ran last is gone, before its successor
 * starts.
 *
 * <p>To the metadata the former broker is alive and leads every partition, above all if it was
 * killed. A successor that starts with them takes up transactions whose commit was decided but not
 * yet written to all partitions, then loses the lead for a moment while it registers, and in that
 * moment Kafka takes the partitions for deleted and the commit for done (KAFKA-20734; so in 4.3.1
 * and 4.4.0): an article is lost, or published twice. So the controller is run alone first, until
 * it has noticed that there is no broker. This also spares the successor the 9 s that it would wait
 * for its predecessor's session to end.
 */
final class FormerBroker {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private FormerBroker() {}

  /** Returns when the metadata know that no broker is alive. */
  static void fence(Path logs) {
    int port = EmbeddedBroker.freePort();
    KafkaRaftServer controller =
        new KafkaRaftServer(KafkaConfig.fromProps(settings(logs, port)), Time.SYSTEM);
    controller.startup();
    try {
      awaitFenced();
    } finally {
      controller.shutdown();
      controller.awaitShutdown();
    }
  }

  private static Properties settings(Path logs, int port) {
    String address = EmbeddedBroker.HOST + ":" + port;
    Properties settings = new Properties();
    settings.put("process.roles", "controller");
    settings.put("node.id", Integer.toString(EmbeddedBroker.NODE));
    settings.put("controller.quorum.voters", EmbeddedBroker.NODE + "@" + address);
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("listeners", "CONTROLLER://" + address);
    settings.put("listener.security.protocol.map", "CONTROLLER:PLAINTEXT");
    settings.put("log.dirs", logs.toString());
    // There is no broker whose heartbeat could be late.
    settings.put("broker.session.timeout.ms", "100");
    settings.put("broker.heartbeat.interval.ms", "50");
    return settings;
  }

  /** Where nobody had registered yet when the process ended, there is nobody to wait for. */
  private static void awaitFenced() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (fencedBrokers() == 0 && System.nanoTime() < end) {
        TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OperatorException("interrupted while the embedded broker recovered", e);
    }
  }

  /** As the controller's monitoring interface gives it. */
  private static int fencedBrokers() {
    try {
      Object count =
          ManagementFactory.getPlatformMBeanServer()
              .getAttribute(
                  new ObjectName("kafka.controller:type=KafkaController,name=FencedBrokerCount"),
                  "Value");
      return count instanceof Number number ? number.intValue() : 0;
    } catch (InstanceNotFoundException e) {
      return 0;
    } catch (JMException e) {
      throw new IllegalStateException("the controller cannot be asked for its brokers", e);
    }
  }
}
