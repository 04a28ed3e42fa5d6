package org.vigia.ingest.feed;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a document as characters, although header, XML declaration and bytes may contradict
 * each other. The first of these that fits the bytes is taken:
 *
 * <ol>
 *   <li>the byte order mark (RFC 7303, 3.3);
 *   <li>UTF-16 or UTF-32, where the zeros of the first characters show it (XML 1.0, appendix F);
 *   <li>UTF-8, where there are bytes beyond ASCII and all of them read as UTF-8: text in another
 *       encoding does not do so by chance, so that the bytes are believed before the labels;
 *   <li>the {@code charset} of the HTTP header (RFC 7303, 3);
 *   <li>the encoding of the XML declaration;
 *   <li>UTF-8 with foreign bytes in it, if more of it is right than wrong; a wrong byte is read as
 *       windows-1252, as happens where a page cuts a text or pastes one into another;
 *   <li>windows-1252, which reads anything and is what Latin pages mean.
 * </ol>
 *
 * <p>Labels mean what they mean on the web: see {@link EncodingLabels}.
 *
 * @param text without byte order mark
 * @param charset that was used
 * @param warnings each lie that was found, with the first byte that gives it away
 */
record DecodedText(String text, Charset charset, List<String> warnings) {
  DecodedText {
    warnings = List.copyOf(warnings);
  }

  static DecodedText of(byte[] bytes, @Nullable String contentType) {
    Charset marked = EncodingMarks.byteOrderMark(bytes);
    if (marked == null) {
      marked = EncodingMarks.wide(bytes);
    }
    if (marked != null) {
      String text = marked.decode(ByteBuffer.wrap(bytes)).toString();
      return new DecodedText(
          text.startsWith("\uFEFF") ? text.substring(1) : text, marked, List.of());
    }
    Set<Charset> labels = labels(bytes, contentType);
    List<String> warnings = new ArrayList<>();
    int foreign = firstBadByte(bytes, StandardCharsets.UTF_8);
    if (foreign < 0 && hasHighBytes(bytes)) {
      labels.stream()
          .filter(label -> !label.equals(StandardCharsets.UTF_8))
          .forEach(label -> warnings.add("says that it is " + label.name() + ", but is UTF-8"));
      return new DecodedText(
          new String(bytes, StandardCharsets.UTF_8), StandardCharsets.UTF_8, warnings);
    }
    for (Charset label : labels) {
      String text = strict(bytes, label);
      if (text != null) {
        return new DecodedText(text, label, warnings);
      }
      warnings.add("is not " + label.name() + " as it says: byte " + firstBadByte(bytes, label));
    }
    if (foreign < 0) {
      return new DecodedText(
          new String(bytes, StandardCharsets.UTF_8), StandardCharsets.UTF_8, warnings);
    }
    if (labels.isEmpty()) {
      warnings.add("is not UTF-8 and does not say what it is: byte " + foreign);
    }
    MixedText mixed = MixedText.of(bytes);
    return mixed.isMostlyUtf8()
        ? new DecodedText(mixed.text(), StandardCharsets.UTF_8, warnings)
        : new DecodedText(
            EncodingLabels.WINDOWS_1252.decode(ByteBuffer.wrap(bytes)).toString(),
            EncodingLabels.WINDOWS_1252,
            warnings);
  }

  /** What the document is said to be in, the most authoritative first. */
  private static Set<Charset> labels(byte[] bytes, @Nullable String contentType) {
    Set<Charset> labels = new LinkedHashSet<>();
    EncodingLabels.ofHeader(contentType).ifPresent(labels::add);
    EncodingLabels.ofDeclaration(bytes).ifPresent(labels::add);
    return labels;
  }

  private static boolean hasHighBytes(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String strict(byte[] bytes, Charset charset) {
    // windows-1252 has five holes; a text with one of them is still in it.
    CodingErrorAction onHole =
        charset.equals(EncodingLabels.WINDOWS_1252)
            ? CodingErrorAction.REPLACE
            : CodingErrorAction.REPORT;
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(onHole)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** The offset of the first byte that does not fit; -1 if all do. */
  private static int firstBadByte(byte[] bytes, Charset charset) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    boolean wrong =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(in, CharBuffer.allocate(bytes.length + 1), true)
            .isError();
    return wrong ? in.position() : -1;
  }
}
