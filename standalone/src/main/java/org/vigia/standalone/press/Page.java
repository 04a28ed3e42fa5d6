package org.vigia.standalone.press;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an outlet answers with.
 *
 * @param contentType with its charset
 * @param lastModified null where the outlet does not say
 */
record Page(
    int status, String contentType, String text, Charset charset, @Nullable Instant lastModified) {

  static Page html(String text, Charset charset, @Nullable Instant lastModified) {
    return new Page(200, "text/html; charset=" + charset.name(), text, charset, lastModified);
  }

  /** The text in the outlet's charset; what that cannot hold becomes a character reference. */
  byte[] body() {
    CharsetEncoder encoder =
        charset
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    StringBuilder mapped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(point -> {
          String character = Character.toString(point);
          mapped.append(encoder.canEncode(character) ? character : "&#" + point + ";");
        });
    try {
      ByteBuffer bytes = encoder.encode(CharBuffer.wrap(mapped));
      byte[] body = new byte[bytes.remaining()];
      bytes.get(body);
      return body;
    } catch (CharacterCodingException e) {
      throw new IllegalStateException("every character was checked", e);
    }
  }
}
