package org.vigia.standalone.cli;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import org.vigia.runtime.config.ConfigException;
import org.vigia.runtime.config.VigiaConfig;
import org.vigia.standalone.node.Node;
import org.vigia.standalone.node.Stage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** One service of the system against an existing Kafka. */
final class StageCommands {
  private StageCommands() {}

  /** What the commands share. */
  abstract static class OneStage implements Callable<Integer> {
    private final Stage stage;

    @Mixin private ConfigOption config = new ConfigOption();

    @Spec private CommandSpec command;

    OneStage(Stage stage) {
      this.stage = stage;
    }

    @Override
    public Integer call() throws InterruptedException {
      VigiaConfig settings = config.load();
      if (settings.kafka().cluster().isEmpty()) {
        throw new ConfigException(
            "one service alone needs a Kafka to talk to: set kafka.bootstrapServers (or VIGIA_KAFKA_BOOTSTRAPSERVERS);"
                + " 'vigia run' brings its own");
      }
      Console console = new Console(command, Console.processStart());
      Node node = Node.start(settings, EnumSet.of(stage), InstantSource.system(), console);
      console.step("ready: health and metrics at " + node.address());
      Running.untilStopped(node, node.failure());
      return 0;
    }
  }

  /** {@code vigia ingest}. */
  @Command(
      name = "ingest",
      description = "Fetches the sources; needs a Kafka.",
      mixinStandardHelpOptions = true)
  static final class Ingest extends OneStage {
    Ingest() {
      super(Stage.INGEST);
    }
  }

  /** {@code vigia enrich}. */
  @Command(
      name = "enrich",
      description = "Reads the articles; needs a Kafka.",
      mixinStandardHelpOptions = true)
  static final class Enrich extends OneStage {
    Enrich() {
      super(Stage.ENRICH);
    }
  }

  /** {@code vigia alerts}. */
  @Command(
      name = "alerts",
      description = "Mails the subscribers; needs a Kafka.",
      mixinStandardHelpOptions = true)
  static final class Alerts extends OneStage {
    Alerts() {
      super(Stage.ALERTS);
    }
  }

  /** {@code vigia archive}. */
  @Command(
      name = "archive",
      description = "Keeps and checks the captures; needs a Kafka.",
      mixinStandardHelpOptions = true)
  static final class Archive extends OneStage {
    Archive() {
      super(Stage.ARCHIVE);
    }
  }

  /** {@code vigia dashboard}. */
  @Command(
      name = "dashboard",
      description = "Shows it all on a web page; needs a Kafka.",
      mixinStandardHelpOptions = true)
  static final class Dashboard extends OneStage {
    Dashboard() {
      super(Stage.DASHBOARD);
    }
  }
}
