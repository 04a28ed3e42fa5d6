package org.vigia.runtime.lexicon;

/** A lexicon file that cannot be used; the message names file, line and key. */
public final class LexiconException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LexiconException(String message) {
    super(message);
  }

  public LexiconException(String message, Throwable cause) {
    super(message, cause);
  }
}
