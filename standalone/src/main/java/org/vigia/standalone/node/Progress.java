package org.vigia.standalone.node;

/**
 * Told what a process is doing while it starts, so that nobody looks at a silent screen. Called
 * from several threads.
 */
@FunctionalInterface
public interface Progress {
  /** One step: a few words, present participle first. */
  void step(String doing);

  /** Tells nobody. */
  static Progress silent() {
    return _ -> {};
  }
}
