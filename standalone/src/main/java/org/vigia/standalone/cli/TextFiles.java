package org.vigia.standalone.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.vigia.runtime.OperatorException;

/** Reads what a user names on the command line, or says in one sentence why it cannot be read. */
final class TextFiles {
  private static final long LARGEST = 20L * 1024 * 1024;

  private TextFiles() {}

  /** The bytes of a file that is neither missing, empty nor absurdly large. */
  static byte[] bytes(Path file) {
    try {
      if (Files.isDirectory(file)) {
        throw new OperatorException(file + ": is a folder, not a file");
      }
      long size = Files.size(file);
      if (size == 0) {
        throw new OperatorException(file + ": is empty; there is nothing to read in it");
      }
      if (size > LARGEST) {
        throw new OperatorException(
            file + ": is larger than " + LARGEST / 1024 / 1024 + " MiB; no article is");
      }
      byte[] bytes = Files.readAllBytes(file);
      if (isBlank(bytes)) {
        throw new OperatorException(file + ": is empty; there is nothing to read in it");
      }
      return bytes;
    } catch (NoSuchFileException e) {
      throw new OperatorException(file + ": there is no such file", e);
    } catch (IOException e) {
      throw new OperatorException(file + ": cannot be read (" + e.getMessage() + ")", e);
    }
  }

  /** The bytes of a file, taken out of gzip where it is in it, within the same bound. */
  static byte[] unzipped(Path file) {
    byte[] bytes = bytes(file);
    if (bytes.length < 2 || bytes[0] != 0x1f || bytes[1] != (byte) 0x8b) {
      return bytes;
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      byte[] plain = in.readNBytes((int) LARGEST + 1);
      if (plain.length > LARGEST) {
        throw new OperatorException(
            file + ": expands to more than " + LARGEST / 1024 / 1024 + " MiB; no article does");
      }
      return plain;
    } catch (IOException e) {
      throw new OperatorException(file + ": is broken gzip (" + e.getMessage() + ")", e);
    }
  }

  /**
   * The bytes of a file that may be a page in any encoding, but no picture, document or program.
   */
  static byte[] page(Path file) {
    byte[] bytes = bytes(file);
    if (!isUtf16(bytes)) {
      refuseBinary(file, bytes);
    }
    return bytes;
  }

  private static boolean isUtf16(byte[] bytes) {
    return bytes.length > 1
        && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
            || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
        return false;
      }
    }
    return true;
  }

  private static void refuseBinary(Path file, byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        throw new OperatorException(
            file + ": is a binary file; give a text (UTF-8) or an HTML page");
      }
    }
  }

  /** Whether a file looks like HTML: by its name, or by what it starts with. */
  static boolean isHtml(Path file, byte[] bytes) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    String head =
        new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1)
            .stripLeading()
            .toLowerCase(Locale.ROOT);
    return name.endsWith(".html")
        || name.endsWith(".htm")
        || name.endsWith(".xhtml")
        || head.startsWith("<!doctype html")
        || head.startsWith("<html");
  }

  /** The text of a file that must be UTF-8. */
  static String text(Path file, byte[] bytes) {
    refuseBinary(file, bytes);
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      throw new OperatorException(
          file + ": is not UTF-8 text; convert it (iconv -t UTF-8) or give an HTML page", e);
    } catch (UncheckedIOException e) {
      throw new OperatorException(file + ": cannot be read", e);
    }
  }
}
