package org.vigia.standalone.cli;

import java.util.Arrays;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.vigia.runtime.OperatorException;
import org.vigia.runtime.config.ConfigException;
import org.vigia.standalone.evaluate.GoldException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The {@code vigia} command. Exit codes: 0 done, 1 failed, 2 wrong usage. */
@Command(
    name = "vigia",
    mixinStandardHelpOptions = true,
    version = "vigia 0.1.0",
    description = {
      "Watches the press, courts, governments and human-rights groups, and tells people when a new fact appears.",
      "Start with 'vigia demo'."
    },
    subcommands = {
      DemoCommand.class,
      RunCommand.class,
      StageCommands.Ingest.class,
      StageCommands.Enrich.class,
      StageCommands.Alerts.class,
      StageCommands.Archive.class,
      StageCommands.Dashboard.class,
      TagCommand.class,
      ExtractCommand.class,
      EvaluateCommand.class,
      FeedsCommand.class,
      SubscribersCommand.class,
      ReviewCommand.class,
      CorpusCommand.class,
      ConfigCommand.class,
      TopicsCommand.class,
      InboxCommand.class,
      HealthCommand.class,
      BenchCommand.class
    })
public final class Vigia {
  @Option(
      names = "--stacktrace",
      scope = ScopeType.INHERIT,
      description = "on failure also print where in the program it happened")
  @SuppressWarnings("unused") // read from the arguments, before picocli has parsed them all
  private boolean stacktrace;

  private Vigia() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    // Lucene and others log through java.util.logging; theirs goes where all logging goes.
    // The logging is made ready before many threads want it at once.
    LoggerFactory.getILoggerFactory();
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    System.exit(run(arguments));
  }

  static int run(String... arguments) {
    boolean withTrace = Arrays.asList(arguments).contains("--stacktrace");
    return new CommandLine(new Vigia())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(handler(withTrace))
        .execute(arguments);
  }

  /**
   * What the operator can mend is told in a line; what only a programmer can is told with its
   * trace.
   */
  private static IExecutionExceptionHandler handler(boolean withTrace) {
    return (exception, command, _) -> {
      boolean expected =
          exception instanceof OperatorException
              || exception instanceof ConfigException
              || exception instanceof GoldException;
      command
          .getErr()
          .println(
              "vigia: " + (expected ? exception.getMessage() : "unexpected failure: " + exception));
      if (withTrace || !expected) {
        exception.printStackTrace(command.getErr());
      }
      return CommandLine.ExitCode.SOFTWARE;
    };
  }
}
