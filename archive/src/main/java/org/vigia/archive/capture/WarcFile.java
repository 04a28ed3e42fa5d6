package org.vigia.archive.capture;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A WARC file that is being written. It carries {@value #OPEN} behind its name until it is closed
 * in order, and a lock while its process lives, so that a file left by a crash can be told from one
 * in use. Not thread-safe.
 */
final class WarcFile {
  private static final Logger LOG = LoggerFactory.getLogger(WarcFile.class);

  static final String OPEN = ".open";
  static final String SUFFIX = ".warc.gz";

  private final Path path;
  // Not a FileChannel: an interrupt in mid-write would close that under everybody else's feet.
  private final RandomAccessFile file;
  private final Instant openedAt;
  private boolean dirty;

  private WarcFile(Path path, RandomAccessFile file, Instant openedAt) {
    this.path = path;
    this.file = file;
    this.openedAt = openedAt;
  }

  static WarcFile create(Path directory, String name, Instant now) throws IOException {
    Path path = directory.resolve(name + OPEN);
    Files.createFile(path);
    RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
    // Held until the file is closed.
    if (file.getChannel().tryLock() == null) {
      file.close();
      throw new IOException(path + " is locked by another process");
    }
    syncFolder(directory);
    return new WarcFile(path, file, now);
  }

  /** A file whose name the disk does not have yet is lost with its bytes. */
  private static void syncFolder(Path folder) throws IOException {
    Uninterrupted.run(() -> {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      } catch (AccessDeniedException e) {
        // Windows opens no folders, and needs none of this.
        LOG.atDebug().log("{} cannot be synced", folder);
      }
      return folder;
    });
  }

  /** The name it will have when it is closed; events refer to it by that. */
  String finalName() {
    String name = path.getFileName().toString();
    return name.substring(0, name.length() - OPEN.length());
  }

  long size() throws IOException {
    return file.length();
  }

  Instant openedAt() {
    return openedAt;
  }

  /** Appends all of the bytes or, if that fails, none of them. */
  long append(byte[] bytes) throws IOException {
    long start = file.length();
    try {
      file.seek(start);
      file.write(bytes);
      dirty = true;
      return start;
    } catch (IOException e) {
      file.setLength(start);
      throw e;
    }
  }

  void sync() throws IOException {
    if (dirty) {
      file.getFD().sync();
      dirty = false;
    }
  }

  /** Ends the file and gives it its final name. */
  Path finish() throws IOException {
    file.getFD().sync();
    file.close();
    Path closed = rename(path, finalName());
    syncFolder(closed.resolveSibling("."));
    return closed;
  }

  /**
   * Mends a file that a crash left open: whatever follows the last whole record is cut off.
   *
   * @return the mended file; empty if it is in use or held nothing whole
   */
  static Optional<Path> recover(Path left) throws IOException {
    try (FileChannel channel =
        FileChannel.open(left, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      FileLock lock = lock(channel);
      if (lock == null) {
        return Optional.empty();
      }
      long whole = GzipMembers.wholeLength(channel);
      if (whole < channel.size()) {
        channel.truncate(whole);
        channel.force(true);
      }
      if (whole == 0) {
        Files.delete(left);
        return Optional.empty();
      }
      String name = left.getFileName().toString();
      return Optional.of(rename(left, name.substring(0, name.length() - OPEN.length())));
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // another store in this very process has it
    }
  }

  private static Path rename(Path from, String name) throws IOException {
    return Files.move(from, from.resolveSibling(name), StandardCopyOption.ATOMIC_MOVE);
  }
}
