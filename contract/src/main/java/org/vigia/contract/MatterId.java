package org.vigia.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Identity of a legal matter: the chain of events (suit, order, appeal, ruling) that belong
 * together.
 */
public record MatterId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public MatterId {
    Checks.id("MatterId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
