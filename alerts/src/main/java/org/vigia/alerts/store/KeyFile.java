package org.vigia.alerts.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.runtime.OperatorException;

/**
 * The secret that addresses are encrypted with and links are signed with: 32 random bytes in a file
 * beside the database, never in it, readable by its owner only. Whoever has a copy of the database
 * alone has no addresses.
 */
public final class KeyFile {
  static final int LENGTH = 32;

  private KeyFile() {}

  /**
   * The secret in a file; empty if there is no such file.
   *
   * @throws OperatorException if it cannot be read or is damaged
   */
  static Optional<byte[]> read(Path file) {
    try {
      byte[] secret = Base64.getDecoder().decode(Files.readString(file).strip());
      if (secret.length != LENGTH) {
        throw damaged(file, null);
      }
      return Optional.of(secret);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      throw damaged(file, e);
    } catch (IOException e) {
      throw new OperatorException(
          "the key file " + file + " cannot be read (" + e.getMessage() + "); check who owns it",
          e);
    }
  }

  /**
   * Makes a secret and keeps it; one that another process made meanwhile is taken instead.
   *
   * @throws OperatorException if it cannot be written
   */
  static byte[] create(Path file, SecureRandom random) {
    byte[] secret = new byte[LENGTH];
    random.nextBytes(secret);
    try {
      if (file.toAbsolutePath().getParent() != null) {
        Files.createDirectories(file.toAbsolutePath().getParent());
      }
      try (var channel =
          Files.newByteChannel(
              file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly())) {
        channel.write(
            java.nio.ByteBuffer.wrap(
                (Base64.getEncoder().encodeToString(secret) + "\n")
                    .getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
      }
      return secret;
    } catch (FileAlreadyExistsException e) {
      return read(file).orElseThrow(() -> damaged(file, e));
    } catch (IOException e) {
      throw new OperatorException(
          "the key file "
              + file
              + " cannot be written ("
              + e.getMessage()
              + "); check the folder's owner and free space",
          e);
    }
  }

  private static FileAttribute<?>[] ownerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static OperatorException damaged(Path file, @Nullable Exception cause) {
    String message =
        "the key file "
            + file
            + " is damaged; restore it from a backup: without it the subscribers' addresses cannot be read";
    return cause == null ? new OperatorException(message) : new OperatorException(message, cause);
  }
}
