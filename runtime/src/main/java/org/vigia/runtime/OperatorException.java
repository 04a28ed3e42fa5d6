package org.vigia.runtime;

/**
 * Something that only the operator can mend: a taken port, an unreachable broker, a full disk. The
 * message is one sentence that says what, where and what to do; the command line prints it without
 * a stack trace.
 */
public class OperatorException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public OperatorException(String message) {
    super(message);
  }

  public OperatorException(String message, Throwable cause) {
    super(message, cause);
  }
}
