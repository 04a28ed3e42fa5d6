package org.vigia.ingest.feed;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Encodings that the first bytes of a document give away. */
final class EncodingMarks {
  private EncodingMarks() {}

  /** What a byte order mark says, null if there is none. */
  static @Nullable Charset byteOrderMark(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (startsWith(bytes, 0xFF, 0xFE, 0, 0) || startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
      return Charset.forName("UTF-32");
    }
    if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16;
    }
    return null;
  }

  /** XML 1.0, appendix F: "<" and, for JSON, "{" in encodings that do not contain ASCII. */
  static @Nullable Charset wide(byte[] bytes) {
    for (int first : new int[] {'<', '{'}) {
      if (startsWith(bytes, 0, 0, 0, first)) {
        return Charset.forName("UTF-32BE");
      }
      if (startsWith(bytes, first, 0, 0, 0)) {
        return Charset.forName("UTF-32LE");
      }
      if (startsWith(bytes, 0, first, 0)) {
        return StandardCharsets.UTF_16BE;
      }
      if (startsWith(bytes, first, 0)) {
        return StandardCharsets.UTF_16LE;
      }
    }
    return startsWith(bytes, 0x4C, 0x6F, 0xA7, 0x94) ? Charset.forName("IBM037") : null;
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xff) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
