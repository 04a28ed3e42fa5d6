package org.vigia.standalone.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.vigia.runtime.OperatorException;

/**
 * Keeps a folder for one process. The operating system frees the lock of a process that was killed.
 */
final class FolderLock implements AutoCloseable {
  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @throws OperatorException if another process (or this one) has it, or the folder cannot be
   *     written
   */
  static FolderLock acquire(Path folder) {
    FileChannel channel = open(folder);
    try {
      if (channel.tryLock() != null) {
        return new FolderLock(channel);
      }
    } catch (OverlappingFileLockException e) {
      close(channel);
      throw inUse(folder, e);
    } catch (IOException e) {
      close(channel);
      throw unusable(folder, e);
    }
    close(channel);
    throw inUse(folder, null);
  }

  @Override
  public void close() {
    close(channel);
  }

  private static FileChannel open(Path folder) {
    try {
      Files.createDirectories(folder);
      return FileChannel.open(
          folder.resolve("vigia.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw unusable(folder, e);
    }
  }

  private static OperatorException inUse(
      Path folder, @org.jspecify.annotations.Nullable Throwable cause) {
    String message =
        "another Vigía uses this folder: "
            + folder.toAbsolutePath()
            + "; stop it, or set 'data' to another one";
    return cause == null ? new OperatorException(message) : new OperatorException(message, cause);
  }

  private static OperatorException unusable(Path folder, IOException e) {
    return new OperatorException(
        "the broker cannot keep its data in "
            + folder.toAbsolutePath()
            + " ("
            + e
            + "); check free space and permissions, or set 'data' to another folder",
        e);
  }

  private static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
