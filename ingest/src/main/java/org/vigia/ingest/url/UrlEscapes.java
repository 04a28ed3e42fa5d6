package org.vigia.ingest.url;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Escapes the parts of an address, as far as the standard or {@link java.net.URI} want it. */
final class UrlEscapes {
  private static final String IN_PATH = " \"#<>?^`{}[]|\\";
  private static final String IN_QUERY = " \"#<>'^`{}|\\";
  private static final String IN_USER = " \"#<>?^`{}[]|\\/;=@";

  private UrlEscapes() {}

  /** A path without dot segments, that begins with a slash; backslashes are slashes. */
  static String path(String path) {
    String slashed = path.replace('\\', '/');
    List<String> kept = new ArrayList<>();
    String[] segments = slashed.substring(slashed.startsWith("/") ? 1 : 0).split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      boolean last = i == segments.length - 1;
      String plain = segments[i].toLowerCase(Locale.ROOT).replace("%2e", ".");
      if (plain.equals("..") && !kept.isEmpty()) {
        kept.removeLast();
      }
      if (!plain.equals("..") && !plain.equals(".")) {
        kept.add(escaped(segments[i], IN_PATH));
      } else if (last) {
        kept.add("");
      }
    }
    return "/" + String.join("/", kept);
  }

  static @Nullable String query(@Nullable String query) {
    return query == null ? null : escaped(query, IN_QUERY);
  }

  /** Name and password; what is left of an empty pair is nothing. */
  static String user(String text) {
    int colon = text.indexOf(':');
    String name = escaped(colon < 0 ? text : text.substring(0, colon), IN_USER);
    String password =
        colon < 0 ? "" : escaped(text.substring(colon + 1), IN_USER).replace(":", "%3A");
    return password.isEmpty() ? name : name + ":" + password;
  }

  private static String escaped(String text, String special) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int length = Character.charCount(c);
      if (c > ' ' && c < 127 && special.indexOf(c) < 0 && (c != '%' || isEscape(text, i))) {
        out.append((char) c);
      } else {
        // Half a pair of surrogates is read as U+FFFD, as the standard has it.
        boolean half = c >= 0xd800 && c <= 0xdfff;
        String character = half ? "\ufffd" : text.substring(i, i + length);
        for (byte b : character.getBytes(StandardCharsets.UTF_8)) {
          out.append('%').append(String.format("%02X", b & 0xff));
        }
      }
      i += length;
    }
    return out.toString();
  }

  static boolean isEscape(String text, int at) {
    return at + 2 < text.length()
        && Character.digit(text.charAt(at + 1), 16) >= 0
        && Character.digit(text.charAt(at + 2), 16) >= 0;
  }
}
