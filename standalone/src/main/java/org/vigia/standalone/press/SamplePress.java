package org.vigia.standalone.press;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.vigia.runtime.config.SourceConfig;

/**
 * The sample press at work: every outlet on a port of its own on 127.0.0.1, so that each is a host
 * to be polite to. Nothing is out until the first {@link #release(int)}. Thread-safe.
 */
public final class SamplePress implements AutoCloseable {
  private final Story story;
  private final Releases releases;
  private final List<OutletServer> servers = new ArrayList<>();
  private final Queue<PressRequest> requests = new ConcurrentLinkedQueue<>();

  /**
   * Opens the outlets.
   *
   * @param firstPort port of the first outlet, the others follow it; 0 for any that are free
   * @throws IOException if a port is taken; then none is left open
   */
  public SamplePress(Story story, InstantSource clock, int firstPort) throws IOException {
    this.story = story;
    this.releases = new Releases(story, clock);
    try {
      for (Outlet outlet : story.outlets()) {
        int port = firstPort == 0 ? 0 : firstPort + servers.size();
        servers.add(new OutletServer(outlet, port, releases, clock, requests::add));
      }
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  /** The bundled story on free ports. */
  public static SamplePress open(InstantSource clock) throws IOException {
    return new SamplePress(Story.bundled(), clock, 0);
  }

  public Story story() {
    return story;
  }

  public List<Outlet> outlets() {
    return story.outlets();
  }

  /** All articles of the story, out or not, in order. */
  public List<PressArticle> articles() {
    return story.articles();
  }

  /** Number of the last step. */
  public int lastStep() {
    return story.lastStep();
  }

  /** The step that was released last; 0 before the first. */
  public int step() {
    return releases.step();
  }

  /**
   * Brings out every article up to a step.
   *
   * @throws IllegalArgumentException if the step lies before what is out or after the last
   */
  public void release(int step) {
    releases.release(step);
  }

  /** Brings out the next step and returns its number; empty when the story is told. */
  public Optional<Integer> releaseNext() {
    if (step() == lastStep()) {
      return Optional.empty();
    }
    release(step() + 1);
    return Optional.of(step());
  }

  /** When an article came out, in real time; empty while it has not. */
  public Optional<Instant> releasedAt(String articleId) {
    return releases.releasedAt(articleId);
  }

  /** Address of the feed, sitemap or listing page. */
  public URI feedUri(Outlet outlet) {
    return server(outlet.id()).base().resolve(outlet.feed());
  }

  /** Address of an article's page; its versions share it. */
  public URI articleUri(PressArticle article) {
    return server(article.outlet()).base().resolve(article.path());
  }

  /** The outlets as sources to watch. */
  public List<SourceConfig> sources(Duration every) {
    return servers.stream().map(server -> source(server.outlet(), every)).toList();
  }

  /** Every request so far, in the order in which they were answered. */
  public List<PressRequest> requests() {
    return List.copyOf(requests);
  }

  /** Closes all outlets; waits for the answers that are under way. */
  @Override
  public void close() {
    servers.forEach(OutletServer::close);
  }

  private SourceConfig source(Outlet outlet, Duration every) {
    return new SourceConfig(
        outlet.id(),
        outlet.name(),
        feedUri(outlet),
        switch (outlet.kind()) {
          case RSS, ATOM -> SourceConfig.Kind.FEED;
          case SITEMAP -> SourceConfig.Kind.SITEMAP;
          case LISTING -> SourceConfig.Kind.LISTING;
        },
        outlet.language().id(),
        outlet.locale(),
        outlet.timezone(),
        every,
        Optional.ofNullable(outlet.listing())
            .map(css -> new SourceConfig.Listing(css.link(), css.title(), css.date()))
            .orElse(null));
  }

  private OutletServer server(String outletId) {
    return servers.stream()
        .filter(server -> server.outlet().id().equals(outletId))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no outlet '" + outletId + "'"));
  }
}
