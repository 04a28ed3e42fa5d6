package org.vigia.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.vigia.contract.VigiaJson;
import org.vigia.ingest.extract.CanonicalUrl;
import org.vigia.ingest.url.WebUrl;
import tools.jackson.databind.JsonNode;

/**
 * How many of the Web Platform tests of addresses ({@code url/resources/urltestdata.json}; servo's
 * rust-url has a copy) are read as they expect: those whose base and result are web addresses, or
 * that must fail on such a base. Every case is read, and its canonical form made and made again;
 * none may end in a crash, and the second canonical form must be the first.
 *
 * <p>Compared with the expected address, in which what {@link URI} cannot hold is escaped.
 */
public final class WebUrls {
  private final boolean errors;
  private int held;
  private int counted;
  private int refused;
  private int mustFail;
  private int crashed;
  private int unstable;
  private int noHost;

  private WebUrls(boolean errors) {
    this.errors = errors;
  }

  /** Arguments: the folder of {@code urltestdata.json}; {@code --errors} prints each miss. */
  public static void main(String[] arguments) throws IOException {
    WebUrls check = new WebUrls(Stream.of(arguments).anyMatch("--errors"::equals));
    String cases = Files.readString(Path.of(arguments[0], "urltestdata.json"));
    for (JsonNode one : VigiaJson.mapper().readTree(cases)) {
      if (one.isObject()) {
        check.run(one);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "addresses %d of %d  %.3f%nrefused   %d of %d  %.3f%ncrashes %d, canonical twice over differs %d, hosts that URI does not take %d%n",
        check.held,
        check.counted,
        check.held / (double) check.counted,
        check.refused,
        check.mustFail,
        check.refused / (double) check.mustFail,
        check.crashed,
        check.unstable,
        check.noHost);
  }

  /** The boundary at which a crash is counted. */
  private void run(JsonNode one) {
    String input = one.path("input").asString("");
    String base = one.path("base").asString("");
    try {
      Optional<URI> page = WebUrl.of(base);
      boolean hasBase = page.isPresent();
      Optional<URI> found = hasBase ? WebUrl.resolve(page.get(), input) : WebUrl.of(input);
      found.ifPresent(this::canonical);
      boolean aboutWeb = hasBase || base.isEmpty() || base.startsWith("about:");
      if (!aboutWeb) {
        return;
      }
      if (one.path("failure").asBoolean(false)) {
        mustFail++;
        if (found.isEmpty()) {
          refused++;
        } else {
          miss(input, base, "failure", found.get().toString());
        }
        return;
      }
      String href = one.path("href").asString("");
      if (href.startsWith("http:") || href.startsWith("https:")) {
        judge(input, base, holdable(href), found);
      }
    } catch (RuntimeException e) {
      crashed++;
      System.out.println("CRASH " + input + " on " + base + ": " + e);
    }
  }

  private void judge(String input, String base, String wanted, Optional<URI> found) {
    counted++;
    if (found.map(URI::toString).filter(wanted::equals).isPresent()) {
      held++;
    } else {
      if (found.isEmpty()) {
        noHost++;
      }
      miss(input, base, wanted, String.valueOf(found.orElse(null)));
    }
  }

  private void canonical(URI url) {
    URI once = CanonicalUrl.of(url);
    if (!CanonicalUrl.of(once).equals(once)) {
      unstable++;
      miss(url.toString(), "-", once.toString(), CanonicalUrl.of(once).toString());
    }
  }

  private void miss(String input, String base, String wanted, String found) {
    if (errors) {
      System.out.printf("%s | %s%n   wanted %s%n   found  %s%n", input, base, wanted, found);
    }
  }

  /** What the standard leaves in an address and {@link URI} does not take. */
  private static String holdable(String href) {
    int path = href.indexOf('/', href.indexOf("//") + 2);
    int query = href.indexOf('?');
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < href.length(); i++) {
      char c = href.charAt(i);
      boolean bracket = (c == '[' || c == ']') && i > path && (query < 0 || i < query);
      boolean lonePercent = c == '%' && !href.substring(i).matches("(?s)%[0-9a-fA-F]{2}.*");
      boolean foreign =
          "\\^`{|}".indexOf(c) >= 0
              || bracket
              || lonePercent
              || (c == '#' && href.indexOf('#') < i);
      out.append(foreign && i > path ? "%%%02X".formatted((int) c) : String.valueOf(c));
    }
    return out.toString();
  }
}
