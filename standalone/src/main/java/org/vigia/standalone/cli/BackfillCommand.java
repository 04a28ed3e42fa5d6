package org.vigia.standalone.cli;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.vigia.ingest.BackfillReport;
import org.vigia.ingest.BackfillRun;
import org.vigia.ingest.DateRange;
import org.vigia.ingest.Publisher;
import org.vigia.ingest.SourceRegistry;
import org.vigia.runtime.OperatorException;
import org.vigia.runtime.ServiceContext;
import org.vigia.runtime.config.SourceConfig;
import org.vigia.runtime.config.VigiaConfig;
import org.vigia.runtime.kafka.KafkaClients;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code vigia feeds backfill}: the past of the sources. */
@Command(
    name = "backfill",
    description = {
      "Fetches what the sources published in a range of days, as far as their sitemaps and the older pages of their feeds"
          + " and listings still name it, and publishes it. The ledger learns from it; no alerts are raised.",
      "A run that was cut short goes on where it stopped. Each host is asked half as often as usual, so that it can run"
          + " beside 'vigia run'."
    },
    mixinStandardHelpOptions = true)
final class BackfillCommand implements Callable<Integer> {
  @Mixin private ConfigOption config = new ConfigOption();

  @Option(
      names = "--from",
      required = true,
      paramLabel = "DATE",
      description = "first day of publication, e.g. 2024-05-01")
  private LocalDate from = LocalDate.EPOCH;

  @Option(names = "--to", required = true, paramLabel = "DATE", description = "last day")
  private LocalDate to = LocalDate.EPOCH;

  @Option(
      names = "--source",
      paramLabel = "ID",
      description = "only this source; may be repeated; default: all")
  private List<String> ids = List.of();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "visit at most so many pages of each source (default: ${DEFAULT-VALUE})")
  private int limit = 10_000;

  @Option(
      names = "--dry-run",
      description = "count what the sources list of the range; fetches no article, needs no Kafka")
  private boolean dryRun;

  @Spec private CommandSpec command;

  @Override
  public Integer call() throws InterruptedException {
    Console console = new Console(command, Console.processStart());
    VigiaConfig settings = config.load();
    DateRange range = range();
    List<SourceConfig> sources = sources(settings);
    KafkaClients kafka = dryRun ? nowhere(settings) : ConfigOption.runningKafka(settings);
    ServiceContext context =
        new ServiceContext(settings, kafka, new SimpleMeterRegistry(), InstantSource.system());
    try (BackfillRun run = new BackfillRun(context, range, console::step)) {
      if (dryRun) {
        run.count(
            sources,
            (source, report) ->
                console.print(
                    "%-28s %6d pages may be of the range".formatted(source.id(), report.listed())));
      } else {
        run.publish(sources, limit, (source, report) -> console.print(line(source, report)));
      }
      return 0;
    } catch (Publisher.PublishException e) {
      throw new OperatorException(
          e.getMessage() + "; run it again, it goes on where it stopped", e);
    }
  }

  private DateRange range() {
    try {
      return new DateRange(from, to);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private List<SourceConfig> sources(VigiaConfig settings) {
    List<SourceConfig> all = SourceRegistry.sources(settings);
    Set<String> known = all.stream().map(SourceConfig::id).collect(Collectors.toSet());
    for (String id : ids) {
      if (!known.contains(id)) {
        throw new ParameterException(
            command.commandLine(), "there is no source '" + id + "'; see 'vigia feeds list'");
      }
    }
    return ids.isEmpty() ? all : all.stream().filter(s -> ids.contains(s.id())).toList();
  }

  private static KafkaClients nowhere(VigiaConfig settings) {
    return new KafkaClients("", settings.kafka(), new SimpleMeterRegistry());
  }

  private static String line(SourceConfig source, BackfillReport report) {
    return "%-28s %5d listed, %5d known, %5d published, %5d off topic, %5d of other days, %5d failed"
        .formatted(
            source.id(),
            report.listed(),
            report.known(),
            report.published(),
            report.offTopic(),
            report.otherDays(),
            report.failed());
  }
}
