package org.vigia.ingest.url;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the address that a text means, as browsers do: the WHATWG URL Standard for http and https,
 * whatever blanks, backslashes, letters beyond ASCII and bad escapes it holds. What {@link URI}
 * cannot hold besides is escaped ("|" and brackets in paths, lone percent signs). Pure; never
 * throws.
 */
public final class WebUrl {
  private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*):");
  private static final Pattern SPLIT =
      Pattern.compile("([^/\\\\?#]*)([^?#]*)(?:\\?([^#]*))?(?:#(.*))?", Pattern.DOTALL);

  private WebUrl() {}

  private record Parts(
      String scheme,
      String authority,
      String path,
      @Nullable String query,
      @Nullable String fragment) {
    Optional<URI> uri() {
      String text =
          scheme
              + "://"
              + authority
              + path
              + (query == null ? "" : "?" + query)
              + (fragment == null ? "" : "#" + fragment);
      try {
        URI uri = new URI(text);
        // Names with characters that no host of the web has ("_" apart) have no host for URI.
        return uri.getHost() == null ? Optional.empty() : Optional.of(uri);
      } catch (URISyntaxException e) {
        return Optional.empty();
      }
    }
  }

  /** The web address that a text means by itself; empty if it means none. */
  public static Optional<URI> of(String text) {
    return parse(null, text).flatMap(Parts::uri);
  }

  /** The web address that a text means on a page; empty if it means none. */
  public static Optional<URI> resolve(URI base, String text) {
    return parse(parse(null, base.toString()).orElse(null), text).flatMap(Parts::uri);
  }

  private static Optional<Parts> parse(@Nullable Parts base, String text) {
    String input = stripped(text);
    Matcher scheme = SCHEME.matcher(input);
    if (!scheme.find()) {
      return base == null ? Optional.empty() : relative(base, input);
    }
    String name = scheme.group(1).toLowerCase(Locale.ROOT);
    if (!name.equals("http") && !name.equals("https")) {
      return Optional.empty();
    }
    String rest = input.substring(scheme.end());
    boolean sameScheme = base != null && base.scheme.equals(name);
    return base != null && sameScheme && slashes(rest) < 2
        ? relative(base, rest)
        : withAuthority(name, rest.substring(slashes(rest)));
  }

  private static Optional<Parts> relative(Parts base, String text) {
    int slashes = slashes(text);
    if (slashes >= 2) {
      return withAuthority(base.scheme, text.substring(slashes));
    }
    // The first group is empty or the first segment of a relative path.
    Matcher split = split(text);
    String path = split.group(1) + split.group(2);
    String query = UrlEscapes.query(split.group(3));
    String fragment = UrlEscapes.query(split.group(4));
    if (path.isEmpty()) {
      return Optional.of(
          new Parts(
              base.scheme,
              base.authority,
              base.path,
              split.group(3) == null ? base.query : query,
              fragment));
    }
    String full =
        slashes == 1 ? path : base.path.substring(0, base.path.lastIndexOf('/') + 1) + path;
    return Optional.of(
        new Parts(base.scheme, base.authority, UrlEscapes.path(full), query, fragment));
  }

  private static Optional<Parts> withAuthority(String scheme, String text) {
    Matcher split = split(text);
    return authority(scheme, split.group(1))
        .map(authority ->
            new Parts(
                scheme,
                authority,
                UrlEscapes.path(split.group(2)),
                UrlEscapes.query(split.group(3)),
                UrlEscapes.query(split.group(4))));
  }

  private static Optional<String> authority(String scheme, String text) {
    int at = text.lastIndexOf('@');
    String user = at < 0 ? "" : UrlEscapes.user(text.substring(0, at));
    String server = text.substring(at + 1);
    int colon = server.lastIndexOf(':');
    boolean hasPort = colon >= 0 && server.indexOf(']', colon) < 0;
    String port = hasPort ? server.substring(colon + 1) : "";
    if (!port.matches("0*\\d{0,5}") || (!port.isEmpty() && Integer.parseInt(port) > 65_535)) {
      return Optional.empty();
    }
    int number = port.isEmpty() ? -1 : Integer.parseInt(port);
    boolean byDefault = number < 0 || number == (scheme.equals("http") ? 80 : 443);
    return WebHost.of(hasPort ? server.substring(0, colon) : server)
        .map(host -> (user.isEmpty() ? "" : user + "@") + host + (byDefault ? "" : ":" + number));
  }

  private static Matcher split(String text) {
    Matcher split = SPLIT.matcher(text);
    if (!split.matches()) {
      throw new IllegalStateException("every text is split");
    }
    return split;
  }

  private static int slashes(String text) {
    int count = 0;
    while (count < text.length() && (text.charAt(count) == '/' || text.charAt(count) == '\\')) {
      count++;
    }
    return count;
  }

  /** Without blanks and controls at both ends, and without line ends and tabs anywhere. */
  private static String stripped(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && text.charAt(from) <= ' ') {
      from++;
    }
    while (to > from && text.charAt(to - 1) <= ' ') {
      to--;
    }
    return text.substring(from, to).replaceAll("[\\t\\r\\n]", "");
  }
}
