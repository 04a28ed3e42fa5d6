package org.vigia.ingest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigia.archive.capture.CaptureReader;
import org.vigia.archive.capture.CapturedArticles;
import org.vigia.archive.capture.WarcCaptureStore;
import org.vigia.contract.Article;
import org.vigia.contract.Language;
import org.vigia.contract.Origin;
import org.vigia.contract.WatchTopic;
import org.vigia.ingest.extract.ArticleExtractor;
import org.vigia.ingest.fetch.Fetcher;
import org.vigia.ingest.fetch.HostResolver;
import org.vigia.runtime.config.ArchiveConfig;
import org.vigia.runtime.config.FetchConfig;
import org.vigia.runtime.config.SourceConfig;
import org.vigia.runtime.language.LanguageDetector;
import org.vigia.runtime.relevance.RelevanceScorer;

class IngestFlowTest {
  private static final Instant START = Instant.parse("2026-03-02T15:00:00Z");

  @TempDir Path folder;

  private final RememberingPublisher published = new RememberingPublisher();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final Instant[] now = {START};
  private LoopbackSite site;
  private Fetcher fetcher;
  private WarcCaptureStore captures;
  private IngestFlow flow;

  @BeforeEach
  void open() throws IOException {
    site = new LoopbackSite();
    fetcher = new Fetcher(fetchConfig(), () -> now[0], HostResolver.system(), wait -> {});
    captures =
        new WarcCaptureStore(
            folder, new ArchiveConfig(1 << 24, Duration.ofDays(1)), "test", () -> now[0]);
    flow = flow(new PublishedVersions());
  }

  @AfterEach
  void close() {
    fetcher.close();
    captures.close();
    site.close();
  }

  @Test
  void publishesAnArticleWithItsProof() throws Exception {
    // given a feed with one article on a watched topic
    site.put("/rss.xml", "application/rss+xml", rss(item("/a", "Ten die in CECOT, group says")));
    site.put("/a", "text/html; charset=utf-8", page("/a", "Ten die in CECOT, group says", BODY));

    // when it is polled
    Source source = source("feed");
    SourceMemory memory = new SourceMemory(source, now[0]);
    flow.poll(source, memory);

    // then the article is out, with metadata, topic and capture
    assertThat(published.articles()).hasSize(1);
    Article article = published.articles().getFirst();
    assertThat(article.title()).isEqualTo("Ten die in CECOT, group says");
    assertThat(article.version()).isEqualTo(1);
    assertThat(article.url()).isEqualTo(site.url("/a"));
    assertThat(article.byline()).isEqualTo("Ada Roble");
    assertThat(article.published()).isEqualTo(Instant.parse("2026-03-02T05:30:00Z"));
    assertThat(article.publishedOn()).isEqualTo(LocalDate.parse("2026-03-01"));
    assertThat(article.language()).isEqualTo(Language.ENGLISH);
    assertThat(article.topics()).contains(WatchTopic.CECOT);
    assertThat(article.origin()).isEqualTo(Origin.LIVE);
    assertThat(article.text())
        .startsWith("At least ten people have died")
        .doesNotContain("Subscribe");
    var capture = new CaptureReader(folder).read(requireNonNull(article.capture()));
    assertThat(capture.intact()).isTrue();
    assertThat(new String(capture.payload(), StandardCharsets.UTF_8))
        .contains("At least ten people");
    // and the archive alone is enough to publish it again
    CapturedArticles archive = new CapturedArticles(folder);
    List<String> problems = new ArrayList<>();
    assertThat(archive.places(problems::add))
        .singleElement()
        .satisfies(place -> assertThat(archive.read(place)).isEqualTo(article));
    assertThat(problems).isEmpty();
    // and the same update remembers it
    assertThat(published.lastState().entries())
        .singleElement()
        .satisfies(e -> assertThat(e.textSha256()).isEqualTo(article.textSha256()));
  }

  @Test
  void publishesNothingTwice() throws Exception {
    site.put("/rss.xml", "application/rss+xml", rss(item("/a", "Ten die in CECOT")));
    site.put("/a", "text/html", page("/a", "Ten die in CECOT", BODY));
    Source source = source("feed");
    SourceMemory memory = new SourceMemory(source, now[0]);
    flow.poll(source, memory);

    // when the feed is polled again, and once more by a new process with the remembered state
    flow.poll(source, memory);
    PublishedVersions versions = new PublishedVersions();
    versions.learn(List.of(memory.state()));
    flow(versions).poll(source, new SourceMemory(source, memory.state()));

    assertThat(published.articles()).hasSize(1);
    assertThat(site.requests("/a")).isEqualTo(1);
  }

  @Test
  void publishesOneArticleOnceThatTwoFeedsList() throws Exception {
    site.put("/rss.xml", "application/rss+xml", rss(item("/a?utm_source=rss", "Ten die in CECOT")));
    site.put("/other.xml", "application/rss+xml", rss(item("/a", "Ten die in CECOT")));
    site.put("/a", "text/html", page("/a", "Ten die in CECOT", BODY));
    site.put("/a?utm_source=rss", "text/html", page("/a", "Ten die in CECOT", BODY));

    for (String feed : new String[] {"/rss.xml", "/other.xml"}) {
      Source source = source("feed" + feed.length(), feed, SourceConfig.Kind.FEED, null);
      flow.poll(source, new SourceMemory(source, now[0]));
    }

    assertThat(published.articles()).hasSize(1);
  }

  @Test
  void publishesAnEditAsANewVersion() throws Exception {
    site.put("/rss.xml", "application/rss+xml", rss(item("/a", "Ten die in CECOT")));
    site.put("/a", "text/html", page("/a", "Ten die in CECOT", BODY));
    Source source = source("feed");
    SourceMemory memory = new SourceMemory(source, now[0]);
    flow.poll(source, memory);

    // when title and text change
    site.put("/rss.xml", "application/rss+xml", rss(item("/a", "Twelve die in CECOT")));
    site.put("/a", "text/html", page("/a", "Twelve die in CECOT", BODY.replace("ten", "twelve")));
    now[0] = now[0].plus(Duration.ofMinutes(5));
    flow.poll(source, memory);

    assertThat(published.articles()).hasSize(2);
    Article first = published.articles().get(0);
    Article second = published.articles().get(1);
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.version()).isEqualTo(2);
    assertThat(second.previousTextSha256()).isEqualTo(first.textSha256());
  }

  @Test
  void noticesAnEditThatTheFeedKeepsSilentAbout() throws Exception {
    site.put("/rss.xml", "application/rss+xml", rss(item("/a", "Ten die in CECOT")));
    site.put("/a", "text/html", page("/a", "Ten die in CECOT", BODY));
    Source source = source("feed");
    SourceMemory memory = new SourceMemory(source, now[0]);
    flow.poll(source, memory);
    site.put(
        "/a",
        "text/html",
        page(
            "/a",
            "Ten die in CECOT",
            BODY
                + "<p>The ministry has since denied that any of the ten deaths took place in the"
                + " prison itself.</p>"));

    now[0] = now[0].plus(Duration.ofMinutes(10));
    flow.poll(source, memory);
    assertThat(published.articles()).hasSize(1); // too early to look again

    now[0] = now[0].plus(Duration.ofMinutes(55));
    flow.poll(source, memory);
    assertThat(published.articles()).hasSize(2);
    assertThat(registry.counter("vigia.ingest.articles", "result", "revised").count()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 410})
  void noticesThatAPublishedArticleWasRemoved(int status) throws Exception {
    site.put("/rss.xml", "application/rss+xml", rss(item("/a", "Ten die in CECOT")));
    site.put("/a", "text/html", page("/a", "Ten die in CECOT", BODY));
    Source source = source("feed");
    SourceMemory memory = new SourceMemory(source, now[0]);
    flow.poll(source, memory);

    // when it is taken away, and is still away at the next looks
    site.on("/a", e -> e.sendResponseHeaders(status, -1));
    for (int i = 0; i < 3; i++) {
      now[0] = now[0].plus(Duration.ofMinutes(61));
      flow.poll(source, memory);
    }

    // then that is known once, with the server's answer as proof
    assertThat(registry.counter("vigia.ingest.articles", "result", "removed").count()).isEqualTo(1);
    assertThat(published.lastState().entries())
        .singleElement()
        .satisfies(e -> {
          assertThat(e.removedAt()).isAfter(START);
          assertThat(e.version()).isEqualTo(1);
        });
    assertThat(warcText()).contains("vigia-removed: " + status);

    // and when it comes back, it is as if it had never been away
    site.put("/a", "text/html", page("/a", "Ten die in CECOT", BODY));
    now[0] = now[0].plus(Duration.ofMinutes(61));
    flow.poll(source, memory);
    assertThat(memory.state().entries().getFirst().removedAt()).isNull();
    assertThat(published.articles()).hasSize(1);
  }

  @Test
  void doesNotTakeAPageForRemovedThatIsMissingForAMoment() throws Exception {
    site.put("/rss.xml", "application/rss+xml", rss(item("/a", "Ten die in CECOT")));
    site.put("/a", "text/html", page("/a", "Ten die in CECOT", BODY));
    Source source = source("feed");
    SourceMemory memory = new SourceMemory(source, now[0]);
    flow.poll(source, memory);

    site.on("/a", e -> e.sendResponseHeaders(404, -1));
    now[0] = now[0].plus(Duration.ofMinutes(61));
    flow.poll(source, memory);
    site.put("/a", "text/html", page("/a", "Ten die in CECOT", BODY));
    now[0] = now[0].plus(Duration.ofMinutes(61));
    flow.poll(source, memory);

    assertThat(registry.counter("vigia.ingest.articles", "result", "removed").count()).isZero();
    assertThat(memory.state().entries().getFirst().failures()).isZero();
  }

  @Test
  void asksSeldomForPagesOfWhichOnlyTheDateChanges() throws Exception {
    // given a feed that stamps its entries anew each time
    site.put("/a", "text/html", page("/a", "Ten die in CECOT", BODY));
    Source source = source("feed");
    SourceMemory memory = new SourceMemory(source, now[0]);
    for (int i = 0; i < 6; i++) {
      String item = item("/a", "Ten die in CECOT").replace("05:30:00", "05:30:0" + i);
      site.put("/rss.xml", "application/rss+xml", rss(item));
      flow.poll(source, memory);
      now[0] = now[0].plus(Duration.ofMinutes(10));
    }

    assertThat(site.requests("/rss.xml")).isEqualTo(6);
    assertThat(site.requests("/a")).isEqualTo(1);
  }

  @Test
  void seesWhatASitemapListsOfWhichTheIndexStaysAsItIs() throws Exception {
    site.put(
        "/sitemap.xml",
        "application/xml",
        "<sitemapindex><sitemap><loc>" + site.url("/news.xml") + "</loc></sitemap></sitemapindex>");
    site.put("/news.xml", "application/xml", sitemap("/a"));
    site.put("/a", "text/html", page("/a", "Ten die in CECOT", BODY));
    site.put("/b", "text/html", page("/b", "Eleven die in CECOT", BODY.replace("ten", "eleven")));
    Source source = source("map", "/sitemap.xml", SourceConfig.Kind.SITEMAP, null);
    SourceMemory memory = new SourceMemory(source, now[0]);
    flow.poll(source, memory);

    site.put("/news.xml", "application/xml", sitemap("/a", "/b"));
    flow.poll(source, memory);

    assertThat(published.articles()).hasSize(2);
  }

  @Test
  void keepsTheFeedThatListedAnArticleAsProof() throws Exception {
    site.put("/rss.xml", "application/rss+xml", rss(item("/b", "Bakers win prize")));
    site.put("/b", "text/html", page("/b", "Bakers", "<p>Two bakers have won a prize.</p>"));
    Source source = source("feed");
    SourceMemory memory = new SourceMemory(source, now[0]);
    flow.poll(source, memory);
    assertThat(folder).isEmptyDirectory(); // nothing came of it

    site.put("/rss.xml", "application/rss+xml", rss(item("/a", "Ten die"), item("/c", "Ten dead")));
    site.put("/a", "text/html", page("/a", "Ten die in CECOT", BODY));
    site.put("/c", "text/html", page("/c", "Ten dead in CECOT", BODY.replace("ten", "10")));
    flow.poll(source, memory);

    assertThat(published.articles()).hasSize(2);
    String warc = warcText();
    assertThat(warc).containsOnlyOnce("<title>Ten dead</title>"); // one capture of the feed
    String listed = warc.substring(warc.indexOf("vigia-listed-in: ") + 17);
    assertThat(warc).contains("WARC-Record-ID: <" + listed.lines().findFirst().orElseThrow() + ">");
  }

  @Test
  void keepsOffTopicArticlesToItself() throws Exception {
    site.put("/rss.xml", "application/rss+xml", rss(item("/b", "Bakers win prize")));
    site.put(
        "/b",
        "text/html",
        page(
            "/b",
            "Bakers win prize",
            "<p>Two bakers from the coast have won a prize for their sourdough bread, the jury"
                + " announced on Sunday evening.</p><p>They began baking nine years ago in a"
                + " garage, and now sell in three towns along the road.</p>"));
    Source source = source("feed");
    SourceMemory memory = new SourceMemory(source, now[0]);

    flow.poll(source, memory);
    flow.poll(source, memory);

    assertThat(published.articles()).isEmpty();
    assertThat(site.requests("/b")).isEqualTo(1);
    assertThat(registry.counter("vigia.ingest.articles", "result", "off-topic").count())
        .isEqualTo(1);
  }

  @Test
  void triesAPageAgainThatFailed() throws Exception {
    site.put("/rss.xml", "application/rss+xml", rss(item("/a", "Ten die in CECOT")));
    site.on("/a", e -> e.sendResponseHeaders(500, -1));
    Source source = source("feed");
    SourceMemory memory = new SourceMemory(source, now[0]);
    flow.poll(source, memory);
    assertThat(published.articles()).isEmpty();

    site.put("/a", "text/html", page("/a", "Ten die in CECOT", BODY));
    now[0] = now[0].plus(Duration.ofHours(1));
    flow.poll(source, memory);

    assertThat(published.articles()).hasSize(1);
  }

  @Test
  void forgetsAnArticleThatKafkaDidNotConfirm() throws Exception {
    site.put("/rss.xml", "application/rss+xml", rss(item("/a", "Ten die in CECOT")));
    site.put("/a", "text/html", page("/a", "Ten die in CECOT", BODY));
    Source source = source("feed");
    SourceMemory memory = new SourceMemory(source, now[0]);
    published.failing = true;
    assertThatThrownBy(() -> flow.poll(source, memory))
        .isInstanceOf(Publisher.PublishException.class);

    // when Kafka is back, and the memory is what Kafka holds of it: nothing
    published.failing = false;
    flow.poll(source, new SourceMemory(source, now[0]));

    assertThat(published.articles()).hasSize(1);
    assertThat(published.articles().getFirst().version()).isEqualTo(1);
  }

  @Test
  void readsANewsSitemap() throws Exception {
    site.put(
        "/sitemap.xml",
        "application/xml",
        "<?xml version='1.0'?><sitemapindex"
            + " xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>"
            + site.url("/news.xml")
            + "</loc></sitemap></sitemapindex>");
    site.put(
        "/news.xml",
        "application/xml",
        "<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
            + " xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'><url><loc>"
            + site.url("/a")
            + "</loc><news:news><news:title>Ten"
            + " die</news:title><news:publication_date>2026-03-02</news:publication_date></news:news></url></urlset>");
    site.put("/a", "text/html", page("/a", "Ten die in CECOT", BODY));
    Source source = source("map", "/sitemap.xml", SourceConfig.Kind.SITEMAP, null);

    flow.poll(source, new SourceMemory(source, now[0]));

    assertThat(published.articles()).hasSize(1);
  }

  @Test
  void readsAListingPage() throws Exception {
    site.put(
        "/news",
        "text/html",
        "<html><body><nav><a href='/about'>About</a></nav><article><h2><a href='/a'>Ten"
            + " die</a></h2><time datetime='2026-03-01'>1 March</time></article></body></html>");
    site.put("/a", "text/html", page("/a", "Ten die in CECOT", BODY));
    Source source =
        source(
            "list",
            "/news",
            SourceConfig.Kind.LISTING,
            new SourceConfig.Listing("article h2 a", "h2", "time[datetime]"));

    flow.poll(source, new SourceMemory(source, now[0]));

    assertThat(published.articles()).hasSize(1);
    assertThat(site.requests("/about")).isZero();
  }

  @Test
  void backsOffFromASourceThatFails() throws Exception {
    site.on("/rss.xml", e -> e.sendResponseHeaders(500, -1));
    Source source = source("feed");
    SourceMemory memory = new SourceMemory(source, now[0]);

    flow.poll(source, memory);
    Duration first = Duration.between(now[0], memory.nextFetch());
    flow.poll(source, memory);
    Duration second = Duration.between(now[0], memory.nextFetch());

    assertThat(second).isGreaterThan(first);
    assertThat(memory.lastError()).contains("500");
  }

  @Test
  void waitsAsLongAsItIsAskedTo() throws Exception {
    site.on(
        "/rss.xml",
        e -> {
          e.getResponseHeaders().set("Retry-After", "7200");
          e.sendResponseHeaders(429, -1);
        });
    Source source = source("feed");
    SourceMemory memory = new SourceMemory(source, now[0]);

    flow.poll(source, memory);

    assertThat(memory.nextFetch()).isEqualTo(now[0].plus(Duration.ofHours(2)));
  }

  private String warcText() throws IOException {
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

  private String sitemap(String... paths) {
    StringBuilder xml = new StringBuilder("<urlset>");
    for (String path : paths) {
      xml.append("<url><loc>").append(site.url(path)).append("</loc></url>");
    }
    return xml.append("</urlset>").toString();
  }

  private static final String BODY =
      "<p>At least ten people have died in El Salvador's CECOT prison since January, a human rights"
          + " group said on Sunday, citing relatives and medical records.</p><p>The group asked the"
          + " prison authority for an answer, which had not come by the evening, and called for an"
          + " independent inquiry into the deaths.</p>";

  private IngestFlow flow(PublishedVersions versions) {
    return new IngestFlow(
        fetcher,
        new ArticleExtractor(new LanguageDetector()),
        RelevanceScorer.bundled(),
        captures,
        published,
        versions,
        new IngestMetrics(registry),
        () -> now[0],
        Duration.ofDays(3));
  }

  private Source source(String id) {
    return source(id, "/rss.xml", SourceConfig.Kind.FEED, null);
  }

  private Source source(
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

  private String item(String path, String title) {
    return "<item><title>"
        + title
        + "</title><link>"
        + site.url(path)
        + "</link><pubDate>Mon, 02 Mar 2026 05:30:00 GMT</pubDate></item>";
  }

  private static String rss(String... items) {
    return "<?xml version='1.0' encoding='UTF-8'?><rss"
        + " version='2.0'><channel><title>Test</title><link>http://example.org/</link>"
        + String.join("", items)
        + "</channel></rss>";
  }

  private String page(String path, String title, String body) {
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
}
