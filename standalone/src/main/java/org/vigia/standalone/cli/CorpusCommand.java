package org.vigia.standalone.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigia.archive.capture.FixityReport;
import org.vigia.archive.corpus.CorpusExporter;
import org.vigia.archive.corpus.CorpusVerifier;
import org.vigia.archive.replay.ArticleSender;
import org.vigia.archive.replay.Replay;
import org.vigia.contract.Topics;
import org.vigia.ingest.IngestService;
import org.vigia.runtime.OperatorException;
import org.vigia.runtime.config.VigiaConfig;
import org.vigia.runtime.kafka.KafkaClients;
import org.vigia.runtime.kafka.TopicCreator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vigia corpus}: the archive. */
@Command(
    name = "corpus",
    description = "Checks the captures, exports the corpus, publishes it again.",
    mixinStandardHelpOptions = true,
    subcommands = {
      CorpusCommand.Verify.class,
      CorpusCommand.Export.class,
      CorpusCommand.ReplayAll.class
    })
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
      Console console = new Console(command, Console.processStart());
      new CorpusExporter(clients(config.load()))
          .export(java.util.Objects.requireNonNull(out))
          .forEach((name, count) -> console.print(count + " " + name));
      return 0;
    }
  }

  /** {@code vigia corpus replay}. */
  @Command(
      name = "replay",
      description = {
        "Publishes the archived articles again, in the order in which they were fetched, so that they are read anew."
            + " Raises no alerts. An article whose text or capture no longer has its digest is left out and named."
      },
      mixinStandardHelpOptions = true)
  static final class ReplayAll implements Callable<Integer> {
    @Mixin private ConfigOption config = new ConfigOption();

    @Option(
        names = "--from",
        paramLabel = "DATE",
        description = "first day on which a page was fetched (UTC), e.g. 2025-03-15")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "last day")
    private @Nullable LocalDate to;

    @Option(names = "--dry-run", description = "check and count only; needs no Kafka")
    private boolean dryRun;

    @Spec private CommandSpec command;

    @Override
    public Integer call() {
      VigiaConfig settings = config.load();
      Path folder = IngestService.captureFolder(settings.data());
      try {
        Replay replay = new Replay(folder, from, to);
        Replay.Report report = dryRun ? replay.run(_ -> {}) : publish(replay, clients(settings));
        Console console = new Console(command, Console.processStart());
        report.problems().forEach(console::print);
        console.print(
            report.articles()
                + (dryRun ? " articles could be replayed, " : " articles replayed, ")
                + report.problems().size()
                + " problems");
        return report.problems().isEmpty() ? 0 : 1;
      } catch (IllegalArgumentException e) {
        throw new OperatorException(String.valueOf(e.getMessage()), e);
      } catch (IOException e) {
        throw new OperatorException(folder + ": cannot be read (" + e.getMessage() + ")", e);
      }
    }

    private static Replay.Report publish(Replay replay, KafkaClients kafka) throws IOException {
      new TopicCreator(kafka).create(List.of(Topics.ARTICLES));
      try (ArticleSender sender = new ArticleSender(kafka)) {
        Replay.Report report = replay.run(sender::send);
        sender.flush();
        return report;
      }
    }
  }

  private static KafkaClients clients(VigiaConfig settings) {
    return ConfigOption.runningKafka(settings);
  }
}
