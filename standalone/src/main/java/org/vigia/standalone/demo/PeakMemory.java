package org.vigia.standalone.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The most memory that this process has had resident. */
final class PeakMemory {
  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

  private PeakMemory() {}

  /** Megabytes (10^6 bytes); where the system does not tell, what the JVM has now. */
  static long megabytes() {
    try {
      Matcher peak = PEAK.matcher(Files.readString(Path.of("/proc/self/status")));
      if (peak.find()) {
        return Long.parseLong(peak.group(1)) * 1024 / 1_000_000;
      }
    } catch (IOException e) {
      return Runtime.getRuntime().totalMemory() / 1_000_000;
    }
    return Runtime.getRuntime().totalMemory() / 1_000_000;
  }
}
