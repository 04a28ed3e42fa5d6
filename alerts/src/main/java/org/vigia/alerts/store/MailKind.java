package org.vigia.alerts.store;

/** Why a mail is sent. */
public enum MailKind {
  /** New facts of one article. */
  ALERT("alert"),
  /** New facts of an hour, a day or a week. */
  DIGEST("digest"),
  /** The question whether somebody really wants alerts. */
  CONFIRMATION("confirmation"),
  /** The link to one's own page, for who asked for it. */
  LINK("link");

  private final String id;

  MailKind(String id) {
    this.id = id;
  }

  /** As in the store and in alert records. */
  public String id() {
    return id;
  }

  /** The constant of an id. */
  static MailKind ofId(String id) {
    for (MailKind kind : values()) {
      if (kind.id.equals(id)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no kind of mail '" + id + "'");
  }
}
