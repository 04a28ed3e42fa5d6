package org.vigia.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What the product watches for; an article may have several. */
public enum WatchTopic {
  /**
   * El Salvador's mega-prison, its inmates, deals to hold people there, and the prison system under
   * the state of exception.
   */
  CECOT("cecot"),
  /** Removal, expulsion, rendition or transfer of people across a border by a state. */
  DEPORTATIONS("deportations"),
  /** Use of the Guantánamo Bay naval base to hold migrants or other detainees. */
  GUANTANAMO("guantanamo");

  private final String id;

  WatchTopic(String id) {
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
  public static WatchTopic ofId(String id) {
    return Ids.find(WatchTopic.class, WatchTopic::id, id);
  }
}
