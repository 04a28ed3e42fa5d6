package org.vigia.standalone.cli;

import java.time.Duration;
import java.time.Instant;
import org.vigia.standalone.node.Progress;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Tells on standard error what is going on, with the seconds since the process started; results go
 * to standard output.
 */
final class Console implements Progress {
  private final CommandSpec command;
  private final Instant started;

  Console(CommandSpec command, Instant started) {
    this.command = command;
    this.started = started;
  }

  /** When this process started. */
  static Instant processStart() {
    return ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
  }

  @Override
  public void step(String doing) {
    double seconds = Duration.between(started, Instant.now()).toMillis() / 1000.0;
    command.commandLine().getErr().printf("%6.1f s  %s%n", seconds, doing);
    command.commandLine().getErr().flush();
  }

  /** A line of a result. */
  void print(String line) {
    command.commandLine().getOut().println(line);
    command.commandLine().getOut().flush();
  }
}
