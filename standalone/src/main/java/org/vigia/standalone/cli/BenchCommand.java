package org.vigia.standalone.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.vigia.enrich.nlp.DefaultPipeline;
import org.vigia.runtime.OperatorException;
import org.vigia.standalone.bench.BenchResult;
import org.vigia.standalone.bench.BenchText;
import org.vigia.standalone.bench.EnrichBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigia bench}: measures on this machine. */
@Command(
    name = "bench",
    description = "Measures on this machine.",
    mixinStandardHelpOptions = true,
    subcommands = BenchCommand.Enrich.class)
final class BenchCommand extends CommandGroup {
  /** {@code vigia bench enrich}. */
  @Command(
      name = "enrich",
      description = {
        "Reads the texts of a folder with Vigía and with CoreNLP's default pipeline, by turns, on one thread,",
        "and prints the tokens per second of each and their ratio."
      },
      mixinStandardHelpOptions = true)
  static final class Enrich implements Callable<Integer> {
    private static final Duration WARM_UP = Duration.ofSeconds(12);

    @Parameters(
        paramLabel = "DIR",
        description = "folder with UTF-8 .txt files (first line: headline)")
    private Path folder = Path.of(".");

    @Option(
        names = "--rounds",
        defaultValue = "5",
        description = "timed rounds of each; the median counts (default: ${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--alone", description = "measure Vigía only")
    private boolean alone;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    @Spec private CommandSpec command;

    @Override
    public Integer call() {
      List<BenchText> texts = BenchText.of(folder);
      if (!alone && !DefaultPipeline.isAvailable()) {
        throw new OperatorException(
            "the comparison needs CoreNLP's published models (470 MB), which Vigía does not ship: run ./vigia bench"
                + " from the source tree, which fetches them through Maven, or put"
                + " stanford-corenlp-*-models.jar on the class path; --alone measures Vigía only");
      }
      Console console = new Console(command, Console.processStart());
      BenchResult result =
          new EnrichBench(InstantSource.system(), console, rounds, WARM_UP)
              .run(texts, Console.processStart(), !alone);
      console.print(json ? result.json() : result.text());
      return 0;
    }
  }
}
