package org.vigia.standalone.cli;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.vigia.runtime.OperatorException;
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

  /**
   * A line of a result.
   *
   * @throws OperatorException if nobody takes it: half a result must not look like a whole one
   */
  void print(String line) {
    PrintWriter out = command.commandLine().getOut();
    out.println(line);
    // picocli wraps the stream, and the stream keeps its failures to itself.
    if (out.checkError() || System.out.checkError()) {
      throw new OperatorException(
          "the output could not be written; the disk is full, or the reader has gone");
    }
  }
}
