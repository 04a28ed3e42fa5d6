package org.vigia.runtime.config;

/**
 * A configuration that cannot be used; the message is made for the operator: what, where, what to
 * do.
 */
public final class ConfigException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ConfigException(String message) {
    super(message);
  }

  public ConfigException(String message, Throwable cause) {
    super(message, cause);
  }
}
