package org.vigia.alerts.deliver;

import java.util.concurrent.Semaphore;

/**
 * The moment in which a server may have a mail and the store does not know it yet: from the dot
 * that ends the message to the mark that it was sent. A crash in it repeats the mail, so that only
 * so many mails are in it at once as were asked for, however many connections there are.
 */
final class Doubt implements AutoCloseable {
  private final Semaphore room;
  private boolean entered;

  Doubt(Semaphore room) {
    this.room = room;
  }

  /** From here on the server may have it. Waits until there is room. */
  void enter() {
    if (!entered) {
      room.acquireUninterruptibly();
      entered = true;
    }
  }

  /** What became of the mail is known and stored. */
  @Override
  public void close() {
    if (entered) {
      entered = false;
      room.release();
    }
  }
}
