package org.vigia.standalone.cli;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import org.vigia.runtime.config.VigiaConfig;
import org.vigia.standalone.node.Node;
import org.vigia.standalone.node.Stage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code vigia run}: everything in one process, in earnest. */
@Command(
    name = "run",
    description = "Watches the configured sources and sends alerts: everything in one process.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  @Mixin private ConfigOption config = new ConfigOption();

  @Spec private CommandSpec command;

  @Override
  public Integer call() throws InterruptedException {
    VigiaConfig settings = config.load();
    Console console = new Console(command, Console.processStart());
    Node node = Node.start(settings, EnumSet.allOf(Stage.class), InstantSource.system(), console);
    console.step("ready: " + node.address() + " (stop with Ctrl-C)");
    Running.untilStopped(node, node.failure());
    return 0;
  }
}
