package org.vigia.standalone.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.vigia.ingest.SourceRegistry;
import org.vigia.runtime.config.SourceConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code vigia feeds}: the source registry. */
@Command(
    name = "feeds",
    description = "Lists and checks the sources.",
    mixinStandardHelpOptions = true,
    subcommands = {FeedsCommand.ListAll.class, FeedsCommand.Check.class})
final class FeedsCommand extends CommandGroup {
  /** {@code vigia feeds list}. */
  @Command(
      name = "list",
      description = "Prints the sources that are watched.",
      mixinStandardHelpOptions = true)
  static final class ListAll implements Callable<Integer> {
    @Mixin private ConfigOption config = new ConfigOption();

    @Spec private CommandSpec command;

    @Override
    public Integer call() {
      Console console = new Console(command, Console.processStart());
      List<SourceConfig> sources = SourceRegistry.sources(config.load());
      sources.forEach(s ->
          console.print(
              String.format(
                  "%-28s %-8s %-3s %s",
                  s.id(),
                  String.valueOf(s.kind()).toLowerCase(java.util.Locale.ROOT),
                  s.language() == null ? "" : s.language(),
                  s.url())));
      console.print(sources.size() + " sources");
      return 0;
    }
  }

  /** {@code vigia feeds check}. */
  @Command(
      name = "check",
      description = "Fetches each source once and prints how it answers; publishes nothing.",
      mixinStandardHelpOptions = true)
  static final class Check implements Callable<Integer> {
    @Mixin private ConfigOption config = new ConfigOption();

    @Spec private CommandSpec command;

    @Override
    public Integer call() throws InterruptedException {
      Console console = new Console(command, Console.processStart());
      List<org.vigia.ingest.SourceCheck.Report> reports =
          org.vigia.ingest.SourceCheck.all(config.load(), console::step);
      reports.forEach(r ->
          console.print(
              String.format(
                  "%-28s %-7s %s", r.source().id(), r.works() ? "ok" : "FAILED", r.says())));
      long failed = reports.stream().filter(r -> !r.works()).count();
      console.print(reports.size() + " sources checked, " + failed + " failed");
      return failed == 0 ? 0 : 1;
    }
  }
}
