package org.vigia.ingest.sample;

import java.time.Instant;
import java.util.logging.Logger;

/** Breaks a rule in each member: no package-info beside it, either. */
public final class RuleBreaker {
  static int mutable;

  Instant asksTheWallClock() {
    return Instant.now();
  }

  void prints() {
    System.out.println(mutable);
  }

  void logsAsJavaDoes() {
    Logger.getLogger("x").info("y");
  }
}
