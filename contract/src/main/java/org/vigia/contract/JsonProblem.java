package org.vigia.contract;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * What is wrong with a piece of JSON or YAML, in words that need no knowledge of Java.
 *
 * @param path where in the document, as {@code fetch.maxBytes} or {@code sources[0].url}; empty:
 *     the whole
 * @param reason half a sentence: {@code must be a whole number, but is 'many'}, or a whole sentence
 * @param sentence whether the reason is a sentence that stands for itself: what a record's own
 *     check says
 */
public record JsonProblem(String path, String reason, boolean sentence) {
  private static final Map<Class<?>, String> WRITTEN =
      Map.of(
          Duration.class, "a duration such as 30s, 15m, 24h or 7d",
          Instant.class, "a time such as 2026-03-02T10:00:00Z",
          LocalDate.class, "a date such as 2026-03-02",
          URI.class, "an address such as https://example.org/",
          ZoneId.class, "a time zone such as America/El_Salvador",
          Path.class, "a file or folder");

  /** The problem behind an exception of Jackson's. */
  public static JsonProblem of(JacksonException e) {
    String path = path(e.getPath());
    for (Throwable cause = e;
        cause != null && !(e instanceof InvalidFormatException);
        cause = cause.getCause()) {
      // What a record's constructor or an enum's lookup says of a bad argument.
      if (cause instanceof IllegalArgumentException) {
        return new JsonProblem(path, String.valueOf(cause.getMessage()), true);
      }
    }
    return new JsonProblem(path, reason(e), false);
  }

  @Override
  public String toString() {
    if (path.isEmpty()) {
      return reason;
    }
    return sentence ? path + ": " + reason : "'" + path + "' " + reason;
  }

  private static String reason(JacksonException e) {
    return switch (e) {
      case StreamReadException s -> notReadable(s);
      case UnrecognizedPropertyException u -> "is an unknown key";
      case InvalidNullException n -> "is missing or null";
      case InvalidFormatException f -> wrong(f.getTargetType()) + ", but is '" + f.getValue() + "'";
      case MismatchedInputException m when m.getOriginalMessage().startsWith("No content") ->
          "is empty";
      case MismatchedInputException m when m.getOriginalMessage().startsWith("Missing required") ->
          "is missing";
      case MismatchedInputException m -> wrong(m.getTargetType());
      default -> firstLine(e.getOriginalMessage());
    };
  }

  private static String notReadable(StreamReadException e) {
    String message = firstLine(e.getOriginalMessage());
    if (message.startsWith("Duplicate")) {
      return "holds the key " + quoted(message) + " twice";
    }
    return e.getLocation() == null
        ? "is not JSON"
        : "is not JSON (line "
            + e.getLocation().getLineNr()
            + ", column "
            + e.getLocation().getColumnNr()
            + ")";
  }

  private static String wrong(@Nullable Class<?> type) {
    return "must be " + (type == null ? "something else" : wanted(type));
  }

  private static String wanted(Class<?> type) {
    if (type.isEnum()) {
      return "one of "
          + Arrays.stream(type.getEnumConstants())
              .map(JsonProblem::spelled)
              .collect(Collectors.joining(", "));
    }
    if (type == int.class || type == Integer.class) {
      return "a whole number of at most " + Integer.MAX_VALUE;
    }
    if (type == long.class || type == Long.class || type == BigInteger.class) {
      return "a whole number";
    }
    if (type == double.class || type == Double.class || type == BigDecimal.class) {
      return "a number";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "a list";
    }
    return type.isRecord() || Map.class.isAssignableFrom(type)
        ? "a mapping of keys to values"
        : WRITTEN.getOrDefault(type, "text");
  }

  /** As it is written in files: an id of ours, or the constant in lower case. */
  private static String spelled(Object constant) {
    String written = VigiaJson.mapper().writeValueAsString(constant);
    String plain = written.substring(1, written.length() - 1);
    return plain.equals(((Enum<?>) constant).name()) ? plain.toLowerCase(Locale.ROOT) : plain;
  }

  private static String path(List<JacksonException.Reference> references) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference reference : references) {
      if (reference.getPropertyName() == null) {
        path.append('[').append(reference.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
      }
    }
    return path.toString();
  }

  private static String quoted(String message) {
    int start = message.indexOf('\'') >= 0 ? message.indexOf('\'') : message.indexOf('"');
    int end = start < 0 ? -1 : message.indexOf(message.charAt(start), start + 1);
    return end < 0 ? message : "'" + message.substring(start + 1, end) + "'";
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("cannot be read");
  }
}
