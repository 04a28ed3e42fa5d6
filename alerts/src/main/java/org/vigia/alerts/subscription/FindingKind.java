package org.vigia.alerts.subscription;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The two kinds of facts. */
public enum FindingKind {
  /** A figure. */
  STATISTIC("statistic"),
  /** A legal event. */
  LEGAL("legal");

  private final String id;

  FindingKind(String id) {
    this.id = id;
  }

  /** As in commands and in the store. */
  @JsonValue
  public String id() {
    return id;
  }

  /**
   * The constant of an id.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static FindingKind ofId(String id) {
    for (FindingKind kind : values()) {
      if (kind.id.equals(id)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no kind '" + id + "'; there are: statistic, legal");
  }
}
