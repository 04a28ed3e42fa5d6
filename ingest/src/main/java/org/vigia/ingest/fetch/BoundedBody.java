package org.vigia.ingest.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/** Reads and decodes bodies without ever holding more than the bound. */
final class BoundedBody {
  private static final int CHUNK = 16 * 1024;
  private static final int MOST_BELIEVED = 512 * 1024;
  private static final int MOST_CODINGS = 4;

  private BoundedBody() {}

  /**
   * Everything that a stream gives, up to the bound.
   *
   * @param announced how long the server says that it is; may be a lie, negative if it says nothing
   */
  static byte[] read(InputStream in, long announced, int maxBytes) throws IOException {
    byte[] body = new byte[Math.clamp(announced, CHUNK, MOST_BELIEVED)];
    int length = 0;
    int count;
    while ((count = in.read(body, length, body.length - length)) >= 0) {
      length = bounded(length + count, maxBytes);
      if (length == body.length) {
        int next = in.read();
        if (next < 0) {
          return body;
        }
        body = Arrays.copyOf(body, 2 * length);
        body[length] = (byte) next;
        length = bounded(length + 1, maxBytes);
      }
    }
    return Arrays.copyOf(body, length);
  }

  private static int bounded(int length, int maxBytes) throws TooLargeException {
    if (length > maxBytes) {
      throw new TooLargeException("more than " + maxBytes + " bytes");
    }
    return length;
  }

  /** Undoes content codings, outermost last as RFC 9110, 8.4 has it. */
  static byte[] decode(byte[] raw, List<String> codings, int maxBytes) throws IOException {
    if (codings.size() > MOST_CODINGS) {
      throw new IOException("is coded " + codings.size() + " times over");
    }
    byte[] body = raw;
    for (String coding : codings.reversed()) {
      body = decode(body, coding, maxBytes);
    }
    return body;
  }

  private static byte[] decode(byte[] raw, String coding, int maxBytes) throws IOException {
    if (raw.length == 0) {
      return raw;
    }
    return switch (coding.strip().toLowerCase(Locale.ROOT)) {
      case "", "identity" -> raw;
      case "gzip", "x-gzip" -> isGzip(raw) ? inflate(gzip(raw), maxBytes) : raw;
      case "deflate" -> inflate(deflate(raw), maxBytes);
      case "br" -> inflate(new BrotliInputStream(new ByteArrayInputStream(raw)), maxBytes);
      default -> throw new IOException("content coding '" + coding + "' was not asked for");
    };
  }

  /** Some servers say gzip and send plain text. */
  private static boolean isGzip(byte[] raw) {
    return raw.length > 2 && raw[0] == 0x1f && raw[1] == (byte) 0x8b;
  }

  private static InputStream gzip(byte[] raw) throws IOException {
    return new GZIPInputStream(new ByteArrayInputStream(raw), CHUNK);
  }

  /** Both readings of "deflate" are in use: with the zlib wrapper of RFC 1950 and without. */
  private static InputStream deflate(byte[] raw) {
    boolean zlib =
        (raw[0] & 0x0f) == 8 && raw.length > 1 && ((raw[0] << 8) + (raw[1] & 0xff)) % 31 == 0;
    return new InflaterInputStream(new ByteArrayInputStream(raw), new Inflater(!zlib), CHUNK);
  }

  private static byte[] inflate(InputStream in, int maxBytes) throws IOException {
    try (in) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] chunk = new byte[CHUNK];
      int count;
      while ((count = readSome(in, chunk, out.size())) >= 0) {
        if (out.size() + count > maxBytes) {
          throw new TooLargeException("expands to more than " + maxBytes + " bytes");
        }
        out.write(chunk, 0, count);
      }
      return out.toByteArray();
    }
  }

  /** A compressed body that lacks its end still gives what it has. */
  private static int readSome(InputStream in, byte[] chunk, int soFar) throws IOException {
    try {
      return in.read(chunk);
    } catch (EOFException e) {
      if (soFar > 0) {
        return -1;
      }
      throw e;
    }
  }

  /** The body passes the bound. */
  static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLargeException(String message) {
      super(message);
    }
  }
}
