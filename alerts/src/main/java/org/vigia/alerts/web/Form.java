package org.vigia.alerts.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a form sent: {@code application/x-www-form-urlencoded} in UTF-8, bounded, from a page of our
 * own. Other kinds of bodies are not read as forms at all.
 */
final class Form {
  private static final int LARGEST = 32 * 1024;
  private static final int MOST_FIELDS = 400;

  private final Map<String, List<String>> fields;

  private Form(Map<String, List<String>> fields) {
    this.fields = fields;
  }

  /** A form, or the status that its sender gets. */
  sealed interface Read {
    record Good(Form form) implements Read {}

    record Bad(int status) implements Read {}
  }

  static Read read(Context context) {
    byte[] body = bytes(context);
    if (body.length > LARGEST) {
      return new Read.Bad(413);
    }
    if (isFromElsewhere(context)) {
      return new Read.Bad(403);
    }
    String type = Objects.requireNonNullElse(context.contentType(), "");
    if (!type.toLowerCase(Locale.ROOT)
        .split(";", 2)[0]
        .strip()
        .equals("application/x-www-form-urlencoded")) {
      return new Read.Bad(415);
    }
    return parse(body).<Read>map(Read.Good::new).orElse(new Read.Bad(400));
  }

  /** One more byte than allowed at most. */
  static byte[] bytes(Context context) {
    try {
      return context.bodyInputStream().readNBytes(LARGEST + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Whether a browser says that another site made it send this (Fetch Metadata). Pages of ours send
   * no referrer, so that Origin says nothing.
   */
  private static boolean isFromElsewhere(Context context) {
    String site = context.header("Sec-Fetch-Site");
    return site != null && !site.equals("same-origin") && !site.equals("none");
  }

  private static Optional<Form> parse(byte[] body) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      int count = 0;
      for (String pair : text.split("&", -1)) {
        if (pair.isEmpty()) {
          continue;
        }
        if (++count > MOST_FIELDS) {
          return Optional.empty();
        }
        int equals = pair.indexOf('=');
        String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
        fields.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
      }
      return Optional.of(new Form(fields));
    } catch (CharacterCodingException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String decoded(String text) {
    String decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
    if (decoded.indexOf('\0') >= 0 || decoded.indexOf('\uFFFD') >= 0) {
      throw new IllegalArgumentException("a form holds text, and text has no such characters");
    }
    return decoded;
  }

  /** The first value of a field; empty text where there is none. */
  String value(String name) {
    return fields.getOrDefault(name, List.of("")).getFirst();
  }

  /** All values of a field. */
  List<String> values(String name) {
    return fields.getOrDefault(name, List.of());
  }
}
