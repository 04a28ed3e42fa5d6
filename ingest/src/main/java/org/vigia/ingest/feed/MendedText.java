package org.vigia.ingest.feed;

import java.nio.ByteBuffer;
import java.util.Optional;

/** Text of pages that are said, or taken, to be UTF-8 and are not. Pure. */
public final class MendedText {
  private MendedText() {}

  /**
   * What the bytes mean: UTF-8 with the foreign bytes among it read as windows-1252 or, where more
   * of it is wrong than right, windows-1252 altogether; empty if all of it is UTF-8.
   */
  public static Optional<String> of(byte[] bytes) {
    MixedText mixed = MixedText.of(bytes);
    if (mixed.wrong() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        mixed.isMostlyUtf8()
            ? mixed.text()
            : EncodingLabels.WINDOWS_1252.decode(ByteBuffer.wrap(bytes)).toString());
  }
}
