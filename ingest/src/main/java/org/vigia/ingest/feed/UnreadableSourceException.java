package org.vigia.ingest.feed;

/** The document is none of the kinds that can be read; the message says what it looks like. */
public final class UnreadableSourceException extends Exception {
  private static final long serialVersionUID = 1L;

  public UnreadableSourceException(String message) {
    super(message);
  }
}
