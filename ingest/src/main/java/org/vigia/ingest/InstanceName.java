package org.vigia.ingest;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigia.runtime.OperatorException;

/**
 * The name by which an instance is known to the others, the same after a restart: a process that
 * was killed and started again takes its own share back at once. It is kept in the data folder and
 * held by a lock; whoever shares the folder with a living process gets another name for its life.
 */
final class InstanceName implements AutoCloseable {
  private static final String FILE = "ingest-instance";

  private final FileChannel channel;
  private final @Nullable FileLock lock;
  private final String name;

  private InstanceName(FileChannel channel, @Nullable FileLock lock, String name) {
    this.channel = channel;
    this.lock = lock;
    this.name = name;
  }

  /**
   * Takes the name that is kept in a folder, or makes one.
   *
   * @throws OperatorException if the folder cannot be written
   */
  static InstanceName in(Path data) {
    Path file = data.resolve(FILE);
    try {
      Files.createDirectories(data);
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = lock(channel);
      String kept = Files.readString(file, StandardCharsets.US_ASCII).strip();
      if (lock != null && kept.matches("[0-9a-f-]{36}")) {
        return new InstanceName(channel, lock, kept);
      }
      String made = UUID.randomUUID().toString();
      if (lock != null) {
        Files.writeString(file, made, StandardCharsets.US_ASCII);
      }
      return new InstanceName(channel, lock, made);
    } catch (IOException e) {
      throw new OperatorException(
          file + " cannot be written (" + e.getMessage() + "); make the data folder writable", e);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // held by this very process
    }
  }

  String value() {
    return name;
  }

  @Override
  public void close() {
    try {
      if (lock != null) {
        lock.release();
      }
      channel.close();
    } catch (IOException e) {
      // The end of the process releases it all the same.
      org.slf4j.LoggerFactory.getLogger(InstanceName.class)
          .atDebug()
          .setCause(e)
          .log("the name was not released");
    }
  }
}
