package org.vigia.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How an article came in; only live ones raise alerts. */
public enum Origin {
  /** Fetched as it was published. */
  LIVE("live"),
  /** Already in the feed at the first start and older than the learning age. */
  LEARNT("learnt"),
  /** Fetched from an archive or sitemap for a past date range. */
  BACKFILL("backfill"),
  /** Read again from captures. */
  REPLAY("replay");

  private final String id;

  Origin(String id) {
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
  public static Origin ofId(String id) {
    return Ids.find(Origin.class, Origin::id, id);
  }
}
