package org.vigia.standalone.press;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.Language;

/**
 * A fictitious outlet.
 *
 * @param kind how it announces its articles
 * @param locale BCP 47 tag of how it writes numbers
 * @param timezone where it is
 * @param charset of its pages and its feed
 * @param feed path of the feed, sitemap or listing page
 * @param listing how to read its listing page; only with {@link OutletKind#LISTING}
 * @param variants first path segments under which other renderings of each article stand ({@code
 *     amp}, {@code print})
 */
public record Outlet(
    String id,
    String name,
    String tagline,
    OutletKind kind,
    Language language,
    String locale,
    ZoneId timezone,
    Charset charset,
    String home,
    String feed,
    @Nullable Selectors listing,
    List<String> variants,
    Robots robots) {
  public Outlet {
    variants = List.copyOf(Objects.requireNonNullElse(variants, List.of()));
    if ((kind == OutletKind.LISTING) != (listing != null)) {
      throw new IllegalArgumentException(
          id + ": 'listing' goes with kind listing and only with it");
    }
  }

  /** CSS selectors of a listing page, as a source's configuration wants them. */
  public record Selectors(String link, String title, String date) {}

  /**
   * What the outlet's robots.txt says to everybody.
   *
   * @param crawlDelaySeconds null where it says nothing
   */
  public record Robots(@Nullable Integer crawlDelaySeconds, List<String> disallow) {
    public Robots {
      disallow = List.copyOf(disallow);
    }
  }
}
