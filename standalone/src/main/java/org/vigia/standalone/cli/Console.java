package org.vigia.standalone.cli;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.vigia.standalone.node.Progress;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Tells on standard error what is going on, with the seconds since the process started; results go
 * to standard output.
 */
final class Console implements Progress {
  private final CommandSpec command;
  private final Instant started;
  private final InstantSource clock = InstantSource.system();

  Console(CommandSpec command, Instant started) {
    this.command = command;
    this.started = started;
  }

  /** When this JVM started: the process may be older, where a launcher built the program first. */
  static Instant processStart() {
    return Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
  }

  @Override
  public void step(String doing) {
    double seconds = Duration.between(started, clock.instant()).toMillis() / 1000.0;
    command.commandLine().getErr().printf("%6.1f s  %s%n", seconds, doing);
    command.commandLine().getErr().flush();
  }

  /** A line of a result. */
  void print(String line) {
    command.commandLine().getOut().println(line);
    command.commandLine().getOut().flush();
  }
}
