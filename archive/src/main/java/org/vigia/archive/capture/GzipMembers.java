package org.vigia.archive.capture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Walks the members of a gzip file (RFC 1952) to find where the last whole one ends. */
final class GzipMembers {
  /** Our members have no optional header fields. */
  private static final int HEADER = 10;

  private static final int TRAILER = 8;
  private static final int CHUNK = 64 * 1024;

  private GzipMembers() {}

  static long wholeLength(FileChannel channel) throws IOException {
    long end = 0;
    for (long next = memberEnd(channel, 0); next > 0; next = memberEnd(channel, next)) {
      end = next;
    }
    return end;
  }

  /** Where the member that starts at a position ends; -1 if there is no whole one. */
  private static long memberEnd(FileChannel channel, long start) throws IOException {
    ByteBuffer header = read(channel, start, HEADER);
    if (header.remaining() < HEADER
        || header.get(0) != 0x1f
        || header.get(1) != (byte) 0x8b
        || header.get(3) != 0) {
      return -1;
    }
    Inflater inflater = new Inflater(true);
    CRC32 crc = new CRC32();
    byte[] out = new byte[CHUNK];
    try {
      long at = start + HEADER;
      while (!inflater.finished()) {
        if (inflater.needsInput()) {
          ByteBuffer more = read(channel, at, CHUNK);
          if (!more.hasRemaining()) {
            return -1;
          }
          at += more.remaining();
          inflater.setInput(more);
        }
        int count = inflater.inflate(out);
        crc.update(out, 0, count);
      }
      long trailerAt = at - inflater.getRemaining();
      ByteBuffer trailer = read(channel, trailerAt, TRAILER).order(ByteOrder.LITTLE_ENDIAN);
      boolean whole =
          trailer.remaining() == TRAILER
              && trailer.getInt(0) == (int) crc.getValue()
              && trailer.getInt(4) == (int) inflater.getBytesWritten();
      return whole ? trailerAt + TRAILER : -1;
    } catch (DataFormatException e) {
      return -1;
    } finally {
      inflater.end();
    }
  }

  private static ByteBuffer read(FileChannel channel, long at, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    long position = at;
    while (buffer.hasRemaining()) {
      int count = channel.read(buffer, position);
      if (count < 0) {
        break;
      }
      position += count;
    }
    return buffer.flip();
  }
}
