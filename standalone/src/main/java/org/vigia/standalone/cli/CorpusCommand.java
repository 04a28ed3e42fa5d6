package org.vigia.standalone.cli;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigia.archive.capture.FixityReport;
import org.vigia.archive.corpus.CorpusExporter;
import org.vigia.archive.corpus.CorpusVerifier;
import org.vigia.ingest.IngestService;
import org.vigia.runtime.OperatorException;
import org.vigia.runtime.config.ConfigException;
import org.vigia.runtime.config.VigiaConfig;
import org.vigia.runtime.kafka.KafkaClients;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vigia corpus}: the archive. */
@Command(
    name = "corpus",
    description = "Checks the captures and exports the corpus.",
    mixinStandardHelpOptions = true,
    subcommands = {CorpusCommand.Verify.class, CorpusCommand.Export.class})
final class CorpusCommand extends CommandGroup {
  /** {@code vigia corpus verify}. */
  @Command(
      name = "verify",
      description = "Reads every capture again and compares its digests.",
      mixinStandardHelpOptions = true)
  static final class Verify implements Callable<Integer> {
    @Mixin private ConfigOption config = new ConfigOption();

    @Spec private CommandSpec command;

    @Override
    public Integer call() {
      Path folder = IngestService.captureFolder(config.load().data());
      Console console = new Console(command, Console.processStart());
      try {
        FixityReport report = new CorpusVerifier(folder).captures();
        report.problems().forEach(console::print);
        console.print(
            report.files()
                + " files, "
                + report.records()
                + " records, "
                + report.problems().size()
                + " problems");
        return report.isSound() ? 0 : 1;
      } catch (IOException e) {
        throw new OperatorException(folder + ": cannot be read (" + e.getMessage() + ")", e);
      }
    }
  }

  /** {@code vigia corpus export}. */
  @Command(
      name = "export",
      description = "Writes what the topics hold as JSON lines, one file a topic.",
      mixinStandardHelpOptions = true)
  static final class Export implements Callable<Integer> {
    @Mixin private ConfigOption config = new ConfigOption();

    @Option(
        names = "--out",
        required = true,
        paramLabel = "DIR",
        description = "folder for the files")
    private @Nullable Path out;

    @Spec private CommandSpec command;

    @Override
    public Integer call() {
      VigiaConfig settings = config.load();
      String servers =
          settings
              .kafka()
              .cluster()
              .orElseThrow(() ->
                  new ConfigException(
                      "set kafka.bootstrapServers; for a running 'vigia run' that is 127.0.0.1:"
                          + settings.kafka().embeddedPort()));
      Console console = new Console(command, Console.processStart());
      new CorpusExporter(new KafkaClients(servers, settings.kafka(), new SimpleMeterRegistry()))
          .export(java.util.Objects.requireNonNull(out))
          .forEach((name, count) -> console.print(count + " " + name));
      return 0;
    }
  }
}
