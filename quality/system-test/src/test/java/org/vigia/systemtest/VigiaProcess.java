package org.vigia.systemtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code vigia run} as a process of its own, from the class path of the tests. */
final class VigiaProcess {
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  private final Process process;
  private final Path log;

  private VigiaProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Starts {@code vigia run}; returns at once.
   *
   * @param log where its output goes, after what is there
   */
  static VigiaProcess start(Path config, Path log) {
    return start(
        List.of(),
        System.getProperty("java.class.path"),
        log,
        "run",
        "--config",
        config.toString());
  }

  /**
   * Starts any command; returns at once.
   *
   * @param wrapper what it is run by, nothing: directly
   */
  static VigiaProcess start(List<String> wrapper, String classPath, Path log, String... arguments) {
    List<String> command = new ArrayList<>(wrapper);
    command.addAll(
        List.of(
            JAVA.toString(),
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx900m",
            "-Dlogback.configurationFile=logback.xml",
            "-cp",
            classPath,
            "org.vigia.standalone.cli.Vigia"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().keySet().removeIf(name -> name.startsWith("VIGIA_"));
    try {
      return new VigiaProcess(builder.start(), log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean lives() {
    return process.isAlive();
  }

  /** SIGKILL: it gets no chance to do anything more. Returns when it is gone. */
  void kill() {
    process.destroyForcibly();
    awaitEnd(Duration.ofSeconds(10));
  }

  /** SIGTERM; its exit code. */
  int stop() {
    process.destroy();
    awaitEnd(Duration.ofSeconds(60));
    return process.exitValue();
  }

  /** Its exit code, when it has ended by itself. */
  int exitCode(Duration patience) {
    awaitEnd(patience);
    return process.exitValue();
  }

  /** The end of what it and its predecessors said. */
  String lastWords() {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 80), lines.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitEnd(Duration patience) {
    try {
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("the process did not end within " + patience);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a process ended", e);
    }
  }
}
