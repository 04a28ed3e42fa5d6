package org.vigia.systemtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
   * Starts it; returns at once.
   *
   * @param log where its output goes, after what is there
   */
  static VigiaProcess start(Path config, Path log) {
    List<String> command =
        List.of(
            JAVA.toString(),
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx900m",
            "-Dlogback.configurationFile=logback.xml",
            "-cp",
            System.getProperty("java.class.path"),
            "org.vigia.standalone.cli.Vigia",
            "run",
            "--config",
            config.toString());
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
