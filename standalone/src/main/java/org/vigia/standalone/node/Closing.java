package org.vigia.standalone.node;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes what must not keep others from being closed. */
public final class Closing {
  private static final Logger log = LoggerFactory.getLogger(Closing.class);

  private Closing() {}

  /**
   * Closes a part.
   *
   * <p>The process ends here whatever happens: a failure is told and does not stop the rest.
   */
  @SuppressWarnings("InterruptedExceptionSwallowed")
  public static void quietly(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      log.atWarn().setCause(e).log("{} did not stop cleanly", part.getClass().getSimpleName());
    }
  }
}
