package org.vigia.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** State of a source as the operator sees it. */
public enum FeedCondition {
  /** Not fetched yet. */
  NEW("new"),
  /** Answers and publishes as it used to. */
  OK("ok"),
  /** Cannot be fetched or read. */
  FAILING("failing"),
  /** Answers but publishes far less than it used to. */
  DROPPED("dropped"),
  /** Answers but has published nothing for longer than it used to. */
  SILENT("silent");

  private final String id;

  FeedCondition(String id) {
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
  public static FeedCondition ofId(String id) {
    return Ids.find(FeedCondition.class, FeedCondition::id, id);
  }
}
