package org.vigia.standalone.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.vigia.ingest.SourceDiscovery;
import org.vigia.ingest.SourceRegistry;
import org.vigia.ingest.SourcesYaml;
import org.vigia.ingest.opml.OpmlException;
import org.vigia.ingest.opml.OpmlReader;
import org.vigia.ingest.opml.OpmlSources;
import org.vigia.ingest.opml.OpmlWriter;
import org.vigia.runtime.OperatorException;
import org.vigia.runtime.config.SourceConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigia feeds}: the source registry. */
@Command(
    name = "feeds",
    description = "Lists, checks, finds, imports and exports the sources, and fills in their past.",
    mixinStandardHelpOptions = true,
    subcommands = {
      FeedsCommand.ListAll.class,
      FeedsCommand.Check.class,
      FeedsCommand.Discover.class,
      BackfillCommand.class,
      FeedsCommand.Import.class,
      FeedsCommand.Export.class
    })
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

  /** {@code vigia feeds discover}. */
  @Command(
      name = "discover",
      description =
          "Looks for the feeds and news sitemaps of web sites and prints those that work as the 'sources:' part of a"
              + " vigia.yaml. Nothing is changed: put the lines where you want them.",
      mixinStandardHelpOptions = true)
  static final class Discover implements Callable<Integer> {
    @Mixin private ConfigOption config = new ConfigOption();

    @Parameters(arity = "1..*", paramLabel = "URL", description = "a page of each site")
    private List<URI> pages = List.of();

    @Spec private CommandSpec command;

    @Override
    public Integer call() throws InterruptedException {
      for (URI page : pages) {
        if (page.getHost() == null) {
          throw new ParameterException(
              command.commandLine(), page + " is no whole address, such as https://example.org/");
        }
      }
      Console console = new Console(command, Console.processStart());
      List<SourceConfig> found = SourceDiscovery.of(config.load(), pages, console::step);
      if (found.isEmpty()) {
        console.step("no feed and no news sitemap found; perhaps 'kind: listing' fits");
        return 1;
      }
      console.print(SourcesYaml.write(found).stripTrailing());
      return 0;
    }
  }

  /** {@code vigia feeds import}. */
  @Command(
      name = "import",
      description =
          "Reads an OPML file, as other feed readers export it, and prints its sources as the 'sources:' part of a"
              + " vigia.yaml. What the configuration names already is left out. Nothing is changed: put the lines where"
              + " you want them.",
      mixinStandardHelpOptions = true)
  static final class Import implements Callable<Integer> {
    @Mixin private ConfigOption config = new ConfigOption();

    @Parameters(paramLabel = "FILE", description = "an OPML file")
    private Path file = Path.of("");

    @Spec private CommandSpec command;

    @Override
    public Integer call() {
      Console console = new Console(command, Console.processStart());
      try {
        // Not the bundled registry: sources of one's own take its place.
        OpmlSources read = OpmlReader.read(TextFiles.bytes(file), config.load().sources());
        read.warnings().forEach(console::step);
        if (!read.sources().isEmpty()) {
          console.print(SourcesYaml.write(read.sources()).stripTrailing());
        }
        console.step(
            read.sources().size() + " new sources, " + read.known() + " that stand there already");
        return read.sources().isEmpty() && read.known() == 0 ? 1 : 0;
      } catch (OpmlException e) {
        throw new OperatorException(file + ": " + e.getMessage(), e);
      }
    }
  }

  /** {@code vigia feeds export}. */
  @Command(
      name = "export",
      description = "Prints the sources that are watched as OPML 2.0, for other feed readers.",
      mixinStandardHelpOptions = true)
  static final class Export implements Callable<Integer> {
    @Mixin private ConfigOption config = new ConfigOption();

    @Spec private CommandSpec command;

    @Override
    public Integer call() {
      new Console(command, Console.processStart())
          .print(OpmlWriter.write(SourceRegistry.sources(config.load())).stripTrailing());
      return 0;
    }
  }
}
