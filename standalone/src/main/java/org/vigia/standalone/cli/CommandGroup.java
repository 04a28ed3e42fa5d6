package org.vigia.standalone.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * A command that does nothing itself: called without one of its subcommands it says which there
 * are.
 */
abstract class CommandGroup implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Override
  public final Integer call() {
    command.commandLine().usage(command.commandLine().getErr());
    return ExitCode.USAGE;
  }
}
