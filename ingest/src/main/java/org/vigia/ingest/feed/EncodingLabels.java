package org.vigia.ingest.feed;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names by which documents say what they are in, read as the web reads them (WHATWG Encoding,
 * 4.2): Latin-1 and ASCII mean windows-1252, ISO-8859-9 means windows-1254. A name of a wide
 * encoding is not believed: it could not be read where the text was wide, and where it is, the
 * bytes show that themselves.
 */
final class EncodingLabels {
  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final int DECLARATION_BYTES = 1024;
  private static final String NAME = "[\"']?([A-Za-z0-9._:-]{1,40})";
  private static final Pattern DECLARED =
      Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*" + NAME);
  private static final Pattern SENT =
      Pattern.compile("charset\\s*=\\s*" + NAME, Pattern.CASE_INSENSITIVE);

  private EncodingLabels() {}

  /** What a {@code Content-Type} says; empty if it says nothing that is known. */
  static Optional<Charset> ofHeader(@Nullable String contentType) {
    return contentType == null ? Optional.empty() : find(SENT, contentType);
  }

  /** What an XML declaration says; empty if there is none, or nothing known in it. */
  static Optional<Charset> ofDeclaration(byte[] bytes) {
    int length = Math.min(bytes.length, DECLARATION_BYTES);
    return find(DECLARED, new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
  }

  private static Optional<Charset> find(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? meant(matcher.group(1)) : Optional.empty();
  }

  private static Optional<Charset> meant(String label) {
    try {
      Charset charset = Charset.forName(label);
      String name = charset.name().toUpperCase(Locale.ROOT);
      if (name.startsWith("UTF-16") || name.startsWith("UTF-32") || name.startsWith("X-UTF-")) {
        return Optional.empty();
      }
      return Optional.of(
          switch (name) {
            case "ISO-8859-1", "US-ASCII" -> WINDOWS_1252;
            case "ISO-8859-9" -> Charset.forName("windows-1254");
            default -> charset;
          });
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
