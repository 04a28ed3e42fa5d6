package org.vigia.standalone.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.vigia.runtime.OperatorException;

/**
 * One Kafka node, broker and controller in one, in KRaft mode, listening on the loopback address
 * only.
 *
 * <p>Its data stay in a folder and are found again by the next start. Kafka's server classes are
 * not a public API: the tests start, stop and restart it with data so that a change of theirs is
 * noticed.
 */
public final class EmbeddedBroker implements AutoCloseable {
  static final String HOST = "127.0.0.1";
  static final int NODE = 1;

  /** Kafka's default of 128 MiB is meant for clusters; our compacted topics are small. */
  private static final int CLEANER_BUFFER_BYTES = 2 * 1024 * 1024;

  private final FolderLock lock;
  private final KafkaRaftServer server;
  private final int port;
  private final CompletableFuture<String> failure;

  private EmbeddedBroker(
      FolderLock lock, KafkaRaftServer server, int port, CompletableFuture<String> failure) {
    this.lock = lock;
    this.server = server;
    this.port = port;
    this.failure = failure;
  }

  /**
   * Starts a broker; returns when it accepts clients.
   *
   * @param folder where it keeps its data; made if it is not there
   * @param wantedPort port for clients; 0: any free one
   * @throws OperatorException if the port is taken, the folder cannot be written, or another
   *     process uses it
   */
  public static EmbeddedBroker start(Path folder, int wantedPort) {
    int port = wantedPort == 0 ? freePort() : requireFree(wantedPort);
    Path logs = folder.resolve("kafka");
    CompletableFuture<String> failure = new CompletableFuture<>();
    trapExit(logs, failure);
    // Kafka's own lock comes too late: a second node in the folder hangs in its own shutdown.
    FolderLock lock = FolderLock.acquire(logs);
    try {
      boolean fresh = format(logs);
      return new EmbeddedBroker(lock, startedServer(logs, port, fresh, failure), port, failure);
    } catch (IOException e) {
      lock.close();
      throw new OperatorException(
          "the broker cannot keep its data in "
              + logs.toAbsolutePath()
              + " ("
              + e.getMessage()
              + "); check free space and permissions, or set 'data' to another folder",
          e);
    } catch (OperatorException e) {
      lock.close();
      throw e;
    } catch (RuntimeException e) {
      lock.close();
      throw new OperatorException(
          "the broker did not start with its data in "
              + logs.toAbsolutePath()
              + " ("
              + rootMessage(e)
              + "); check free space, or set 'data' to another folder",
          e);
    }
  }

  /** {@code host:port} for clients. */
  public String bootstrapServers() {
    return HOST + ":" + port;
  }

  /** Completes with a sentence for the operator if the broker has to give up; it is dead then. */
  public CompletableFuture<String> failure() {
    return failure;
  }

  /** Stops the broker, then the controller; data are on disk when this returns. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
    lock.close();
  }

  private static Properties settings(Path logs, int port, int controllerPort) {
    Properties settings = new Properties();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", Integer.toString(NODE));
    settings.put("controller.quorum.voters", NODE + "@" + HOST + ":" + controllerPort);
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put(
        "listeners",
        "PLAINTEXT://" + HOST + ":" + port + ",CONTROLLER://" + HOST + ":" + controllerPort);
    settings.put("advertised.listeners", "PLAINTEXT://" + HOST + ":" + port);
    settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("log.dirs", logs.toString());
    settings.put("auto.create.topics.enable", "false");
    settings.put("default.replication.factor", "1");
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("offsets.topic.num.partitions", "3");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.num.partitions", "3");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("share.coordinator.state.topic.replication.factor", "1");
    settings.put("share.coordinator.state.topic.num.partitions", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    settings.put("group.initial.rebalance.delay.ms", "0");
    settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(CLEANER_BUFFER_BYTES));
    settings.put("log.segment.bytes", Integer.toString(64 * 1024 * 1024));
    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "2");
    settings.put("background.threads", "2");
    settings.put("message.max.bytes", Integer.toString(8 * 1024 * 1024));
    // One node has no second copy: what was acknowledged survives a crash of the process, and a
    // second later one of the machine.
    settings.put("log.flush.interval.ms", "1000");
    settings.put("controlled.shutdown.enable", "false");
    return settings;
  }

  /** Whether there was nothing yet. */
  private static boolean format(Path logs) throws IOException {
    Files.createDirectories(logs);
    if (Files.exists(logs.resolve(MetaPropertiesEnsemble.META_PROPERTIES_NAME))) {
      return false;
    }
    Formatter formatter =
        new Formatter()
            .setPrintStream(
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
            .setNodeId(NODE)
            .setClusterId(Uuid.randomUuid().toString())
            .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
            .setControllerListenerName("CONTROLLER")
            .setMetadataLogDirectory(logs.toString())
            .addDirectory(logs.toString())
            .setIgnoreFormatted(true);
    try {
      formatter.run();
      return true;
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("formatting failed: " + e.getMessage(), e);
    }
  }

  /** Kafka's start can wait for ever for a part of it that has given up. */
  private static KafkaRaftServer startedServer(
      Path logs, int port, boolean fresh, CompletableFuture<String> failure) {
    CompletableFuture<KafkaRaftServer> started =
        CompletableFuture.supplyAsync(
            () -> {
              if (!fresh) {
                FormerBroker.fence(logs);
              }
              KafkaRaftServer server =
                  new KafkaRaftServer(
                      KafkaConfig.fromProps(settings(logs, port, freePort())), Time.SYSTEM);
              server.startup();
              return server;
            },
            task -> Thread.ofPlatform().daemon().name("broker-start").start(task));
    CompletableFuture.anyOf(started, failure).join();
    if (failure.isDone()) {
      throw new OperatorException(failure.join());
    }
    return started.join();
  }

  /**
   * Kafka ends the whole process when its broker fails fatally; here that must be an error like
   * others.
   */
  private static void trapExit(Path logs, CompletableFuture<String> failure) {
    Exit.Procedure trap =
        (status, message) -> {
          failure.complete(
              "the embedded broker gave up"
                  + (message == null ? "" : " (" + message + ")")
                  + "; check the disk and its free space in "
                  + logs.toAbsolutePath()
                  + ", then start again: nothing that was accepted is lost");
          throw new IllegalStateException("the embedded broker wanted to end the process");
        };
    Exit.setExitProcedure(trap);
    Exit.setHaltProcedure(trap);
  }

  private static int requireFree(int port) {
    try (ServerSocket _ = listen(port)) {
      return port;
    } catch (IOException e) {
      throw new OperatorException(
          "the broker cannot listen on "
              + HOST
              + ":"
              + port
              + " (the port is taken or not allowed); set kafka.embeddedPort to another, or to 0 for any free one",
          e);
    }
  }

  static int freePort() {
    try (ServerSocket socket = listen(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new OperatorException("no free port on " + HOST + " (" + e.getMessage() + ")", e);
    }
  }

  private static ServerSocket listen(int port) throws IOException {
    ServerSocket socket = new ServerSocket();
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress(InetAddress.ofLiteral(HOST), port));
    return socket;
  }

  private static String rootMessage(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }
}
