package org.vigia.standalone.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.vigia.contract.VigiaJson;
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
      description =
          "Reads the texts of a folder again and again and prints tokens per second, one thread.",
      mixinStandardHelpOptions = true)
  static final class Enrich implements Callable<Integer> {
    @Parameters(
        paramLabel = "DIR",
        description = "folder with UTF-8 .txt files (first line: headline)")
    private Path folder = Path.of(".");

    @Option(
        names = "--rounds",
        defaultValue = "5",
        description = "timed rounds after one to warm up (default: ${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    @Spec private CommandSpec command;

    @Override
    public Integer call() {
      Console console = new Console(command, Console.processStart());
      EnrichBench.Result result = EnrichBench.run(folder, rounds, console);
      console.print(
          json
              ? VigiaJson.mapper().writeValueAsString(result)
              : String.format(
                  "%d documents, %d tokens, %.0f tokens/s",
                  result.documents(), result.tokens(), result.vigiaTokensPerSecond()));
      return 0;
    }
  }
}
