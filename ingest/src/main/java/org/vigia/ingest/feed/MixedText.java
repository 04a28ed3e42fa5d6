package org.vigia.ingest.feed;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * UTF-8 with bytes of another encoding in it, each read as windows-1252.
 *
 * @param right characters beyond ASCII that were UTF-8
 * @param wrong bytes that were not
 */
record MixedText(String text, long right, long wrong) {
  static MixedText of(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1); // no byte makes more than one char
    long wrong = 0;
    for (CoderResult result = decoder.decode(in, out, true);
        result.isError();
        result = decoder.decode(in, out, true)) {
      out.put(EncodingLabels.WINDOWS_1252.decode(ByteBuffer.wrap(new byte[] {in.get()})));
      wrong++;
      decoder.reset();
    }
    String text = out.flip().toString();
    return new MixedText(text, text.chars().filter(c -> c > 0x7f).count() - wrong, wrong);
  }

  boolean isMostlyUtf8() {
    return right > wrong;
  }
}
