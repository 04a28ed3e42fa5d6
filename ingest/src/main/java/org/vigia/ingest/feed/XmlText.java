package org.vigia.ingest.feed;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that call themselves XML, made into characters that an XML parser takes: the encoding is
 * found although header, prolog and bytes may contradict each other, doctypes and characters that
 * XML forbids are taken out, and HTML's entities are resolved.
 *
 * @param text without byte order mark, prolog and doctype
 * @param charset that was used
 * @param warnings what had to be mended
 */
record XmlText(String text, Charset charset, List<String> warnings) {
  private static final Pattern PROLOG =
      Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']");
  private static final Pattern HEADER =
      Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9._:-]{1,40})", Pattern.CASE_INSENSITIVE);
  private static final Pattern XML_DECLARATION =
      Pattern.compile("^\\s*<\\?xml.{0,300}?\\?>", Pattern.DOTALL);
  private static final Pattern ENTITY =
      Pattern.compile("&(#x?[0-9A-Fa-f]{1,8}|[A-Za-z][A-Za-z0-9]{1,31})(;?)");
  private static final Set<String> XML_ENTITIES = Set.of("amp", "lt", "gt", "quot", "apos");
  private static final int PROLOG_BYTES = 1024;

  static XmlText of(byte[] bytes, @Nullable String contentType) {
    List<String> warnings = new ArrayList<>();
    Decoded decoded = decode(bytes, contentType, warnings);
    String text = XML_DECLARATION.matcher(decoded.text).replaceFirst("");
    text = withoutDoctype(text, warnings);
    text = withoutForbidden(text, warnings);
    text = withXmlEntities(text);
    return new XmlText(text.strip(), decoded.charset, warnings);
  }

  private record Decoded(String text, Charset charset) {}

  private static Decoded decode(byte[] bytes, @Nullable String contentType, List<String> warnings) {
    Charset marked = byteOrderMark(bytes);
    if (marked != null) {
      String text = lenient(bytes, marked);
      return new Decoded(text.startsWith("\uFEFF") ? text.substring(1) : text, marked);
    }
    for (Charset candidate : candidates(bytes, contentType)) {
      String text = strict(bytes, candidate);
      if (text != null) {
        return new Decoded(text, candidate);
      }
      warnings.add(
          "is not " + candidate.name() + " as it says: byte " + firstBadByte(bytes, candidate));
    }
    // Nothing fits: windows-1252 reads anything, and is what Latin pages mean by whatever they say.
    return new Decoded(lenient(bytes, windows1252()), windows1252());
  }

  /** What the document might be in, best first: RFC 7303, then experience. */
  private static List<Charset> candidates(byte[] bytes, @Nullable String contentType) {
    List<Charset> candidates = new ArrayList<>();
    Charset guess = withoutMark(bytes);
    if (guess != null) {
      candidates.add(guess);
    }
    if (contentType != null) {
      add(candidates, HEADER.matcher(contentType));
    }
    int length = Math.min(bytes.length, PROLOG_BYTES);
    add(candidates, PROLOG.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1)));
    if (!candidates.contains(StandardCharsets.UTF_8)) {
      // A text that reads as UTF-8 beyond ASCII is UTF-8, whatever single-byte set it claims.
      int at =
          !candidates.isEmpty() && isSingleByte(candidates.getFirst()) && hasHighBytes(bytes)
              ? 0
              : candidates.size();
      candidates.add(at, StandardCharsets.UTF_8);
    }
    return candidates;
  }

  private static void add(List<Charset> candidates, Matcher name) {
    if (!name.find()) {
      return;
    }
    Charset charset = forName(name.group(1));
    if (charset != null && !candidates.contains(charset)) {
      candidates.add(charset);
    }
  }

  private static @Nullable Charset forName(String name) {
    try {
      Charset charset = Charset.forName(name.toLowerCase(Locale.ROOT));
      // As on the web (WHATWG Encoding), Latin-1 means its superset.
      return charset.equals(StandardCharsets.ISO_8859_1)
              || charset.equals(StandardCharsets.US_ASCII)
          ? windows1252()
          : charset;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static Charset windows1252() {
    return Charset.forName("windows-1252");
  }

  private static boolean isSingleByte(Charset charset) {
    return charset.canEncode() && charset.newEncoder().maxBytesPerChar() <= 1.0f;
  }

  private static boolean hasHighBytes(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Charset byteOrderMark(byte[] bytes) {
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

  /** XML 1.0, appendix F: "<?" in wide encodings. */
  private static @Nullable Charset withoutMark(byte[] bytes) {
    if (startsWith(bytes, 0, '<', 0)) {
      return StandardCharsets.UTF_16BE;
    }
    if (startsWith(bytes, '<', 0, 0, 0)) {
      return Charset.forName("UTF-32LE");
    }
    if (startsWith(bytes, 0, 0, 0, '<')) {
      return Charset.forName("UTF-32BE");
    }
    if (startsWith(bytes, '<', 0)) {
      return StandardCharsets.UTF_16LE;
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

  private static @Nullable String strict(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(
              charset.equals(windows1252()) ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static String lenient(byte[] bytes, Charset charset) {
    return charset.decode(ByteBuffer.wrap(bytes)).toString();
  }

  private static int firstBadByte(byte[] bytes, Charset charset) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(in, CharBuffer.allocate(bytes.length + 1), true);
    return in.position();
  }

  /** A doctype can only do harm here: entities that expand, files that are read. */
  private static String withoutDoctype(String text, List<String> warnings) {
    int start = text.indexOf("<!DOCTYPE");
    if (start < 0 || start > 4096) {
      return text;
    }
    int depth = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '[') {
        depth++;
      } else if (c == ']') {
        depth--;
      } else if (c == '>' && depth <= 0) {
        if (text.substring(start, i).contains("<!ENTITY")) {
          warnings.add("declares entities of its own; they were left out");
        }
        return text.substring(0, start) + text.substring(i + 1);
      }
    }
    return text.substring(0, start);
  }

  private static String withoutForbidden(String text, List<String> warnings) {
    StringBuilder clean = new StringBuilder(text.length());
    int first = -1;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      if (isXmlCharacter(point)) {
        clean.appendCodePoint(point);
      } else if (first < 0) {
        first = i;
      }
      i += Character.charCount(point);
    }
    if (first >= 0) {
      warnings.add("has characters that XML forbids, the first at character " + first);
      return clean.toString();
    }
    return text;
  }

  private static boolean isXmlCharacter(int point) {
    return point == 0x9
        || point == 0xA
        || point == 0xD
        || (point >= 0x20 && point <= 0xD7FF)
        || (point >= 0xE000 && point <= 0xFFFD)
        || point >= 0x10000;
  }

  /**
   * HTML's entities as characters; ampersands that start none are escaped. CDATA stays as it is.
   */
  private static String withXmlEntities(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 64);
    int at = 0;
    while (at < text.length()) {
      int cdata = text.indexOf("<![CDATA[", at);
      int end = cdata < 0 ? text.length() : cdata;
      resolveEntities(text.substring(at, end), out);
      if (cdata < 0) {
        break;
      }
      int close = text.indexOf("]]>", cdata);
      int after = close < 0 ? text.length() : close + 3;
      out.append(text, cdata, after);
      at = after;
    }
    return out.toString();
  }

  private static void resolveEntities(String text, StringBuilder out) {
    Matcher entity = ENTITY.matcher(text);
    int from = 0;
    int ampersand;
    while ((ampersand = text.indexOf('&', from)) >= 0) {
      out.append(text, from, ampersand);
      entity.region(ampersand, text.length());
      if (entity.lookingAt() && entity.group(2).equals(";")) {
        out.append(resolved(entity.group(1)));
        from = entity.end();
      } else {
        out.append("&amp;");
        from = ampersand + 1;
      }
    }
    out.append(text, from, text.length());
  }

  private static String resolved(String name) {
    if (XML_ENTITIES.contains(name)) {
      return "&" + name + ";";
    }
    if (name.startsWith("#")) {
      int point = codePoint(name);
      return point >= 0 && isXmlCharacter(point) && Character.isValidCodePoint(point)
          ? "&#" + point + ";"
          : "";
    }
    String decoded = Parser.unescapeEntities("&" + name + ";", true);
    return decoded.startsWith("&") ? "&amp;" + name + ";" : decoded;
  }

  private static int codePoint(String reference) {
    try {
      int point =
          reference.startsWith("#x") || reference.startsWith("#X")
              ? Integer.parseInt(reference.substring(2), 16)
              : Integer.parseInt(reference.substring(1));
      // 128–159 are never meant as control characters: authors mean windows-1252.
      return point >= 0x80 && point <= 0x9f
          ? new String(new byte[] {(byte) point}, windows1252()).codePointAt(0)
          : point;
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
