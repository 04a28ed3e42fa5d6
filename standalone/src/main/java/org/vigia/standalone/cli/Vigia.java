package org.vigia.standalone.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code vigia} command. Exit codes: 0 done, 1 failed, 2 wrong usage. */
@Command(
    name = "vigia",
    mixinStandardHelpOptions = true,
    version = "vigia 0.1.0",
    description = "Tells people when a new fact appears.")
public final class Vigia {
  private Vigia() {}

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Vigia()).execute(arguments));
  }
}
