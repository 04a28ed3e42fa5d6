package org.vigia.ingest.opml;

/** The document is no OPML that may be read; the message says what is wrong with it and where. */
public final class OpmlException extends Exception {
  private static final long serialVersionUID = 1L;

  public OpmlException(String message) {
    super(message);
  }

  public OpmlException(String message, Throwable cause) {
    super(message, cause);
  }
}
