package org.vigia.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Identity of one alert: a digest of the findings that it tells and of the channel; it says nothing
 * of who got it.
 */
public record AlertId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public AlertId {
    Checks.id("AlertId", value);
  }

  /** The id of the alert that tells these findings through this channel. */
  public static AlertId of(String channel, java.util.List<FindingId> findings) {
    return new AlertId(
        "alr-"
            + Digests.shortDigest(
                channel,
                findings.stream()
                    .map(FindingId::value)
                    .sorted()
                    .reduce("", (a, b) -> a + "," + b)));
  }

  @Override
  public String toString() {
    return value;
  }
}
