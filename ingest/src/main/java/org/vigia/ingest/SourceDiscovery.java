package org.vigia.ingest;

import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vigia.ingest.feed.ParsedSource;
import org.vigia.ingest.feed.SiteLinks;
import org.vigia.ingest.fetch.Fetcher;
import org.vigia.runtime.config.SourceConfig;
import org.vigia.runtime.config.VigiaConfig;

/**
 * Finds the sources of a site from any of its pages: the feeds that it names, or else those that
 * stand where they usually do, or else its news sitemaps. What is named and does not work is left
 * out.
 */
public final class SourceDiscovery {
  private SourceDiscovery() {}

  /**
   * Looks at pages, as politely as the service does.
   *
   * @param progress told before each page
   * @return sources that the configuration takes as they are; ids are made of their hosts
   * @throws InterruptedException if the thread is interrupted while it waits for a host's turn
   */
  public static List<SourceConfig> of(
      VigiaConfig config, List<URI> pages, Consumer<String> progress) throws InterruptedException {
    List<SourceConfig> sources = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    config.sources().forEach(source -> ids.add(source.id()));
    try (Fetcher fetcher = new Fetcher(config.fetch(), InstantSource.system())) {
      for (URI page : pages) {
        progress.accept("looking at " + page);
        sources.addAll(look(new SiteSurvey(fetcher), page, ids));
      }
    }
    return sources;
  }

  private static List<SourceConfig> look(SiteSurvey survey, URI page, Set<String> ids)
      throws InterruptedException {
    List<SourceConfig> found = new ArrayList<>();
    for (SiteLinks.FeedLink feed : survey.feeds(page)) {
      if (SiteLinks.isOfComments(feed)) {
        continue;
      }
      Optional<ParsedSource> parsed = survey.feed(feed.address());
      String title = parsed.map(ParsedSource::title).orElse(null);
      found.add(
          source(
              feed.address(),
              SourceConfig.Kind.FEED,
              title == null || title.isBlank() ? feed.title() : title,
              ids));
    }
    if (found.isEmpty()) {
      for (URI sitemap : survey.sitemaps(page)) {
        if (survey.sitemap(sitemap).filter(SourceDiscovery::isOfNews).isPresent()) {
          found.add(source(sitemap, SourceConfig.Kind.SITEMAP, null, ids));
        }
      }
    }
    return found;
  }

  /** The news extension gives each address its title. */
  private static boolean isOfNews(ParsedSource sitemap) {
    return sitemap.entries().stream().anyMatch(entry -> !entry.title().isEmpty());
  }

  private static SourceConfig source(
      URI address, SourceConfig.Kind kind, @Nullable String name, Set<String> ids) {
    return new SourceConfig(
        id(address, ids),
        name == null || name.isBlank() ? String.valueOf(address.getHost()) : name,
        address,
        kind,
        null,
        null,
        null,
        null,
        null);
  }

  private static String id(URI address, Set<String> ids) {
    String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    String base =
        host.replaceFirst("^(?:www|feeds|rss)\\.", "")
            .replaceFirst("\\.[a-z]+$", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String usable = base.isEmpty() ? "source" : base.substring(0, Math.min(50, base.length()));
    String id = usable;
    for (int number = 2; !ids.add(id); number++) {
      id = usable + "-" + number;
    }
    return id;
  }
}
