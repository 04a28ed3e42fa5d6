package org.vigia.standalone.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.vigia.contract.KafkaTopic;
import org.vigia.contract.Topics;
import org.vigia.runtime.kafka.TopicCreator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code vigia topics}: the topics on Kafka. */
@Command(
    name = "topics",
    description = "Creates or describes the topics.",
    mixinStandardHelpOptions = true,
    subcommands = {TopicsCommand.Create.class, TopicsCommand.Describe.class})
final class TopicsCommand extends CommandGroup {
  /** {@code vigia topics create}. */
  @Command(
      name = "create",
      description = "Creates what is missing on the configured Kafka.",
      mixinStandardHelpOptions = true)
  static final class Create implements Callable<Integer> {
    @Mixin private ConfigOption config = new ConfigOption();

    @Spec private CommandSpec command;

    @Override
    public Integer call() {
      List<String> created =
          new TopicCreator(
                  ConfigOption.kafka(
                      config.load(), ": an embedded broker makes its topics by itself"))
              .create(Topics.all());
      Console console = new Console(command, Console.processStart());
      created.forEach(name -> console.print("created " + name));
      console.print(
          created.size() + " created, " + (Topics.all().size() - created.size()) + " were there");
      return 0;
    }
  }

  /** {@code vigia topics describe}. */
  @Command(
      name = "describe",
      description = "Prints the catalogue of topics.",
      mixinStandardHelpOptions = true)
  static final class Describe implements Callable<Integer> {
    @Spec private CommandSpec command;

    @Override
    public Integer call() {
      Console console = new Console(command, Console.processStart());
      for (KafkaTopic<?, ?> topic : Topics.all()) {
        console.print(
            String.format(
                "%-32s %d partitions, %s%n    %s",
                topic.name(),
                topic.partitions(),
                topic.compacted() ? "compacted" : "log",
                topic.about()));
      }
      return 0;
    }
  }
}
