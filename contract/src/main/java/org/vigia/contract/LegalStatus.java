package org.vigia.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Whether a legal event has happened. */
public enum LegalStatus {
  /** The text says that it has happened or is happening. */
  OCCURRED("occurred"),
  /** Announced, offered, planned, requested or pending. */
  PROPOSED("proposed"),
  /** An opinion on what might be; never raises an alert. */
  HYPOTHETICAL("hypothetical");

  private final String id;

  LegalStatus(String id) {
    this.id = id;
  }

  /** The id in events, annotations and queries. */
  @JsonValue
  public String id() {
    return id;
  }

  /**
   * The constant of an id.
   *
   * @throws IllegalArgumentException if there is none; the message lists those there are
   */
  @JsonCreator
  public static LegalStatus ofId(String id) {
    return Ids.find(LegalStatus.class, LegalStatus::id, id);
  }
}
