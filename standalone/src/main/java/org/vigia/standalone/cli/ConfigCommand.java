package org.vigia.standalone.cli;

import java.util.concurrent.Callable;
import org.vigia.contract.VigiaJson;
import org.vigia.ingest.SourceRegistry;
import org.vigia.runtime.config.VigiaConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code vigia config}: checks and shows the configuration. */
@Command(
    name = "config",
    description = "Checks or shows the configuration.",
    mixinStandardHelpOptions = true,
    subcommands = {ConfigCommand.Check.class, ConfigCommand.Show.class})
final class ConfigCommand extends CommandGroup {
  /** {@code vigia config check}. */
  @Command(
      name = "check",
      description = "Says whether the configuration can be used.",
      mixinStandardHelpOptions = true)
  static final class Check implements Callable<Integer> {
    @Mixin private ConfigOption config = new ConfigOption();

    @Spec private CommandSpec command;

    @Override
    public Integer call() {
      VigiaConfig settings = config.load();
      Console console = new Console(command, Console.processStart());
      console.print(
          "The configuration is good: "
              + SourceRegistry.sources(settings).size()
              + " sources, Kafka "
              + settings.kafka().cluster().orElse("inside this process")
              + ", mail through "
              + settings.mail().smtp().host()
              + ":"
              + settings.mail().smtp().port()
              + ", data in "
              + settings.data().toAbsolutePath().normalize());
      return 0;
    }
  }

  /** {@code vigia config show}. */
  @Command(
      name = "show",
      description = "Prints every key with the value that is used, as JSON.",
      mixinStandardHelpOptions = true)
  static final class Show implements Callable<Integer> {
    @Mixin private ConfigOption config = new ConfigOption();

    @Spec private CommandSpec command;

    @Override
    public Integer call() {
      new Console(command, Console.processStart())
          .print(
              VigiaJson.mapper()
                  .writerWithDefaultPrettyPrinter()
                  .writeValueAsString(config.load()));
      return 0;
    }
  }
}
