package org.vigia.standalone.press;

import com.sun.net.httpserver.Headers;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.Digests;

/**
 * ETag and Last-Modified of an answer, and whether a conditional request is answered with 304 (RFC
 * 9110, section 13).
 *
 * @param digest of the body before compression
 * @param etag quoted; the compressed form has one of its own
 * @param lastModified to the second, null where the page does not say
 */
record Validators(String digest, String etag, @Nullable Instant lastModified) {
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
          .withZone(ZoneOffset.UTC);

  static Validators of(byte[] body, boolean gzip, @Nullable Instant lastModified) {
    String digest = Digests.sha256(body).replaceFirst("^sha256:", "").substring(0, 32);
    return new Validators(
        digest,
        '"' + digest + (gzip ? "-gz" : "") + '"',
        lastModified == null ? null : lastModified.truncatedTo(ChronoUnit.SECONDS));
  }

  void describe(Headers headers) {
    headers.set("ETag", etag);
    if (lastModified != null) {
      headers.set("Last-Modified", HTTP_DATE.format(lastModified));
    }
  }

  /** If-None-Match decides where it is given; the date only where it is not. */
  boolean unchangedFor(Headers request) {
    String known = request.getFirst("If-None-Match");
    if (known != null) {
      return Arrays.stream(known.split(",")).map(String::strip).anyMatch(this::matches);
    }
    String since = request.getFirst("If-Modified-Since");
    return since != null && lastModified != null && notAfter(lastModified, since);
  }

  /** Whether a request's Accept-Encoding takes gzip. */
  static boolean acceptsGzip(@Nullable String acceptEncoding) {
    return acceptEncoding != null
        && Arrays.stream(acceptEncoding.toLowerCase(Locale.ROOT).split(","))
            .map(coding -> coding.replace(" ", ""))
            .anyMatch(coding ->
                coding.matches("(gzip|\\*)(;q=.*)?") && !coding.matches(".*;q=0(\\.0*)?"));
  }

  private boolean matches(String tag) {
    String opaque = tag.replaceFirst("^W/", "").replace("\"", "").replaceFirst("-gz$", "");
    return tag.equals("*") || opaque.equals(digest);
  }

  private static boolean notAfter(Instant lastModified, String since) {
    try {
      return !lastModified.isAfter(HTTP_DATE.parse(since, Instant::from));
    } catch (DateTimeParseException e) {
      // A date that cannot be read is as if it were not there (RFC 9110, section 13.1.3).
      return false;
    }
  }
}
