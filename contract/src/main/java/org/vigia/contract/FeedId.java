package org.vigia.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Identity of a watched source as the operator names it: lower-case letters, digits and hyphens.
 */
public record FeedId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public FeedId {
    Checks.id("FeedId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
