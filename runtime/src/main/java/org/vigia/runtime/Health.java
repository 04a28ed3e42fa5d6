package org.vigia.runtime;

/**
 * How a service is doing.
 *
 * @param state {@code STARTING} until it works, {@code UP} while it does, {@code DEGRADED} while it
 *     works with something missing, {@code DOWN} when it does not
 * @param detail one sentence for the operator; empty while all is well
 */
public record Health(State state, String detail) {
  public static final Health UP = new Health(State.UP, "");
  public static final Health STARTING = new Health(State.STARTING, "starting");

  /** What can be told apart by a probe. */
  public enum State {
    STARTING,
    UP,
    DEGRADED,
    DOWN
  }

  public static Health degraded(String detail) {
    return new Health(State.DEGRADED, detail);
  }

  public static Health down(String detail) {
    return new Health(State.DOWN, detail);
  }
}
