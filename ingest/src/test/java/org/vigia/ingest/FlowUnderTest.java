package org.vigia.ingest;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.vigia.archive.capture.WarcCaptureStore;
import org.vigia.ingest.extract.ArticleExtractor;
import org.vigia.ingest.fetch.Fetcher;
import org.vigia.runtime.config.ArchiveConfig;
import org.vigia.runtime.config.FetchConfig;
import org.vigia.runtime.config.SourceConfig;
import org.vigia.runtime.language.LanguageDetector;
import org.vigia.runtime.net.HostResolver;
import org.vigia.runtime.relevance.RelevanceScorer;

/** The whole flow between a site on loopback and a publisher that remembers. */
final class FlowUnderTest implements AutoCloseable {
  static final Instant START = Instant.parse("2026-03-02T15:00:00Z");
  static final String BODY =
      "<p>At least ten people have died in El Salvador's CECOT prison since January, a human rights"
          + " group said on Sunday, citing relatives and medical records.</p><p>The group asked the"
          + " prison authority for an answer, which had not come by the evening, and called for an"
          + " independent inquiry into the deaths.</p>";

  final RememberingPublisher published = new RememberingPublisher();
  final LoopbackSite site = new LoopbackSite();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final Path folder;
  private final Fetcher fetcher;
  private final WarcCaptureStore captures;
  private final IngestFlow flow;
  private Instant now = START;

  /** Told of each feed that was read. */
  SourceLook.Listener listener = (_, _) -> {};

  /**
   * @param folder for captures
   */
  FlowUnderTest(Path folder) throws IOException {
    this.folder = folder;
    fetcher = new Fetcher(fetchConfig(), () -> now, HostResolver.system(), wait -> {});
    captures =
        new WarcCaptureStore(
            folder, new ArchiveConfig(1 << 24, Duration.ofDays(1)), "test", () -> now);
    flow = flow(new PublishedVersions());
  }

  Fetcher fetcher() {
    return fetcher;
  }

  Instant now() {
    return now;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  void poll(Source source, SourceMemory memory) throws InterruptedException {
    flow.poll(source, memory);
  }

  /** The flow of another process, that knows what was published. */
  IngestFlow flow(PublishedVersions versions) {
    return new IngestFlow(
        fetcher,
        new ArticleExtractor(new LanguageDetector()),
        RelevanceScorer.bundled(),
        captures,
        published,
        versions,
        new IngestMetrics(registry),
        () -> now,
        Duration.ofDays(3),
        (source, fetched) -> listener.onRead(source, fetched));
  }

  /** What fills in the past. */
  Backfill backfill(PublishedVersions versions) {
    return new Backfill(
        fetcher,
        new PageReader(new ArticleExtractor(new LanguageDetector()), RelevanceScorer.bundled()),
        captures,
        published,
        versions,
        () -> now);
  }

  /** Lists one article on a watched topic at /a, polls, and gives the memory of that. */
  SourceMemory afterOneArticle(Source source) throws InterruptedException {
    list(item("/a", "Ten die in CECOT"));
    put("/a", "Ten die in CECOT", BODY);
    SourceMemory memory = memory(source);
    poll(source, memory);
    return memory;
  }

  SourceMemory memory(Source source) {
    return new SourceMemory(source, now);
  }

  /** Lets the feed list these items. */
  void list(String... items) {
    site.put("/rss.xml", "application/rss+xml", rss(items));
  }

  /** Puts an article on the site. */
  void put(String path, String title, String body) {
    site.put(path, "text/html; charset=utf-8", page(path, title, body));
  }

  double articles(String result) {
    return registry.counter("vigia.ingest.articles", "result", result).count();
  }

  String warcText() throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
          text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return text.toString();
  }

  Source source(String id) {
    return source(id, "/rss.xml", SourceConfig.Kind.FEED, null);
  }

  Source source(
      String id, String path, SourceConfig.Kind kind, SourceConfig.@Nullable Listing listing) {
    return Source.of(
        new SourceConfig(
            id,
            "The Test",
            site.url(path),
            kind,
            "en",
            "en-US",
            ZoneId.of("America/El_Salvador"),
            Duration.ofMinutes(15),
            listing),
        fetchConfig());
  }

  private static FetchConfig fetchConfig() {
    return new FetchConfig(
        "mailto:desk@example.org",
        Duration.ZERO,
        true,
        Duration.ofMinutes(5),
        Duration.ofHours(24),
        Duration.ofSeconds(5),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        1 << 20,
        5,
        null);
  }

  String item(String path, String title) {
    return "<item><title>"
        + title
        + "</title><link>"
        + site.url(path)
        + "</link><pubDate>Mon, 02 Mar 2026 05:30:00 GMT</pubDate></item>";
  }

  static String rss(String... items) {
    return "<?xml version='1.0' encoding='UTF-8'?><rss"
        + " version='2.0'><channel><title>Test</title><link>http://example.org/</link>"
        + String.join("", items)
        + "</channel></rss>";
  }

  String sitemap(String... paths) {
    StringBuilder xml = new StringBuilder("<urlset>");
    for (String path : paths) {
      xml.append("<url><loc>").append(site.url(path)).append("</loc></url>");
    }
    return xml.append("</urlset>").toString();
  }

  /** An article as most outlets lay it out. */
  String page(String path, String title, String body) {
    return "<!doctype html><html lang='en'><head><title>"
        + title
        + " | The Test</title><link rel='canonical' href='"
        + site.url(path)
        + "'><meta property='og:site_name' content='The Test'><meta"
        + " property='article:published_time' content='2026-03-01T23:30:00-06:00'><meta"
        + " name='author' content='Ada Roble'></head><body><nav><a href='/'>Home</a> <a"
        + " href='/world'>World</a></nav><article><h1>"
        + title
        + "</h1>"
        + body
        + "</article><aside class='newsletter'><p>Subscribe to our newsletter and get the news of"
        + " the week, every Sunday, in your inbox.</p></aside><footer>© The"
        + " Test</footer></body></html>";
  }

  @Override
  public void close() {
    fetcher.close();
    captures.close();
    site.close();
  }
}
