package org.vigia.alerts.intake;

import org.vigia.contract.DeadLetter;

/** Where records go that cannot be read. */
@FunctionalInterface
public interface DeadLetters {
  /** Keeps a record; returns when it is kept. */
  void keep(DeadLetter letter);
}
