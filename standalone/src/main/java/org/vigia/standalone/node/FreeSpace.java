package org.vigia.standalone.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vigia.runtime.OperatorException;

/** Looks whether there is room for data before anything is started that would need it. */
final class FreeSpace {
  /**
   * The broker's files take some tens of megabytes before the first article, and where they find no
   * room it fails only later, or takes the process with it.
   */
  static final long TO_START = 256L * 1024 * 1024;

  private static final int MIB = 1024 * 1024;

  private FreeSpace() {}

  /**
   * Makes sure that a folder, there already or not, has room.
   *
   * @throws OperatorException if it has less; where nobody can tell it is taken to have enough
   */
  static void require(Path folder, long bytes) {
    Path there = folder.toAbsolutePath().normalize();
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    long free;
    try {
      free = Files.getFileStore(there).getUsableSpace();
    } catch (IOException e) {
      return;
    }
    if (free < bytes) {
      throw new OperatorException(
          "only "
              + free / MIB
              + " MiB are free for the data in "
              + folder.toAbsolutePath().normalize()
              + ", and starting needs "
              + bytes / MIB
              + "; make room, or set 'data' to another folder");
    }
  }
}
