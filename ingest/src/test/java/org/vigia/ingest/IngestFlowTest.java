package org.vigia.ingest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigia.archive.capture.CaptureReader;
import org.vigia.archive.capture.CapturedArticles;
import org.vigia.contract.Article;
import org.vigia.contract.Language;
import org.vigia.contract.Origin;
import org.vigia.contract.WatchTopic;
import org.vigia.runtime.config.SourceConfig;

class IngestFlowTest {
  @TempDir Path folder;

  private FlowUnderTest flow;

  @BeforeEach
  void open() throws IOException {
    flow = new FlowUnderTest(folder);
  }

  @AfterEach
  void close() {
    flow.close();
  }

  @Test
  void publishesAnArticleWithItsProof() throws Exception {
    // given a feed with one article on a watched topic
    flow.list(flow.item("/a", "Ten die in CECOT, group says"));
    flow.put("/a", "Ten die in CECOT, group says", FlowUnderTest.BODY);

    // when it is polled
    Source source = flow.source("feed");
    SourceMemory memory = flow.memory(source);
    flow.poll(source, memory);

    // then the article is out, with metadata, topic and capture
    assertThat(flow.published.articles()).hasSize(1);
    Article article = flow.published.articles().getFirst();
    assertThat(article.title()).isEqualTo("Ten die in CECOT, group says");
    assertThat(article.version()).isEqualTo(1);
    assertThat(article.url()).isEqualTo(flow.site.url("/a"));
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
    assertThat(flow.published.lastState().entries())
        .singleElement()
        .satisfies(e -> assertThat(e.textSha256()).isEqualTo(article.textSha256()));
  }

  @Test
  void publishesNothingTwice() throws Exception {
    Source source = flow.source("feed");
    SourceMemory memory = flow.afterOneArticle(source);

    // when the feed is polled again, and once more by a new process with the remembered state
    flow.poll(source, memory);
    PublishedVersions versions = new PublishedVersions();
    versions.learn(List.of(memory.state()));
    flow.flow(versions).poll(source, new SourceMemory(source, memory.state()));

    assertThat(flow.published.articles()).hasSize(1);
    assertThat(flow.site.requests("/a")).isEqualTo(1);
  }

  @Test
  void publishesOneArticleOnceThatTwoFeedsList() throws Exception {
    flow.list(flow.item("/a?utm_source=rss", "Ten die in CECOT"));
    flow.site.put(
        "/other.xml",
        "application/rss+xml",
        FlowUnderTest.rss(flow.item("/a", "Ten die in CECOT")));
    flow.put("/a", "Ten die in CECOT", FlowUnderTest.BODY);
    flow.site.put(
        "/a?utm_source=rss", "text/html", flow.page("/a", "Ten die in CECOT", FlowUnderTest.BODY));

    for (String feed : new String[] {"/rss.xml", "/other.xml"}) {
      Source source = flow.source("feed" + feed.length(), feed, SourceConfig.Kind.FEED, null);
      flow.poll(source, flow.memory(source));
    }

    assertThat(flow.published.articles()).hasSize(1);
  }

  @Test
  void seesWhatASitemapListsOfWhichTheIndexStaysAsItIs() throws Exception {
    flow.site.put(
        "/sitemap.xml",
        "application/xml",
        "<sitemapindex><sitemap><loc>"
            + flow.site.url("/news.xml")
            + "</loc></sitemap></sitemapindex>");
    flow.site.put("/news.xml", "application/xml", flow.sitemap("/a"));
    flow.put("/a", "Ten die in CECOT", FlowUnderTest.BODY);
    flow.put("/b", "Eleven die in CECOT", FlowUnderTest.BODY.replace("ten", "eleven"));
    Source source = flow.source("map", "/sitemap.xml", SourceConfig.Kind.SITEMAP, null);
    SourceMemory memory = flow.memory(source);
    flow.poll(source, memory);

    flow.site.put("/news.xml", "application/xml", flow.sitemap("/a", "/b"));
    flow.poll(source, memory);

    assertThat(flow.published.articles()).hasSize(2);
  }

  @Test
  void keepsTheFeedThatListedAnArticleAsProof() throws Exception {
    flow.list(flow.item("/b", "Bakers win prize"));
    flow.put("/b", "Bakers", "<p>Two bakers have won a prize.</p>");
    Source source = flow.source("feed");
    SourceMemory memory = flow.memory(source);
    flow.poll(source, memory);
    assertThat(folder).isEmptyDirectory(); // nothing came of it

    flow.list(flow.item("/a", "Ten die"), flow.item("/c", "Ten dead"));
    flow.put("/a", "Ten die in CECOT", FlowUnderTest.BODY);
    flow.put("/c", "Ten dead in CECOT", FlowUnderTest.BODY.replace("ten", "10"));
    flow.poll(source, memory);

    assertThat(flow.published.articles()).hasSize(2);
    String warc = flow.warcText();
    assertThat(warc).containsOnlyOnce("<title>Ten dead</title>"); // one capture of the feed
    String listed = warc.substring(warc.indexOf("vigia-listed-in: ") + 17);
    assertThat(warc).contains("WARC-Record-ID: <" + listed.lines().findFirst().orElseThrow() + ">");
  }

  @Test
  void keepsOffTopicArticlesToItself() throws Exception {
    flow.list(flow.item("/b", "Bakers win prize"));
    flow.put(
        "/b",
        "Bakers win prize",
        "<p>Two bakers from the coast have won a prize for their sourdough bread, the jury"
            + " announced on Sunday evening.</p><p>They began baking nine years ago in a"
            + " garage, and now sell in three towns along the road.</p>");
    Source source = flow.source("feed");
    SourceMemory memory = flow.memory(source);

    flow.poll(source, memory);
    flow.poll(source, memory);

    assertThat(flow.published.articles()).isEmpty();
    assertThat(flow.site.requests("/b")).isEqualTo(1);
    assertThat(flow.articles("off-topic")).isEqualTo(1);
  }

  @Test
  void triesAPageAgainThatFailed() throws Exception {
    flow.list(flow.item("/a", "Ten die in CECOT"));
    flow.site.on("/a", e -> e.sendResponseHeaders(500, -1));
    Source source = flow.source("feed");
    SourceMemory memory = flow.memory(source);
    flow.poll(source, memory);
    assertThat(flow.published.articles()).isEmpty();

    flow.put("/a", "Ten die in CECOT", FlowUnderTest.BODY);
    flow.pass(Duration.ofHours(1));
    flow.poll(source, memory);

    assertThat(flow.published.articles()).hasSize(1);
  }

  @Test
  void forgetsAnArticleThatKafkaDidNotConfirm() throws Exception {
    flow.list(flow.item("/a", "Ten die in CECOT"));
    flow.put("/a", "Ten die in CECOT", FlowUnderTest.BODY);
    Source source = flow.source("feed");
    SourceMemory memory = flow.memory(source);
    flow.published.failing = true;
    assertThatThrownBy(() -> flow.poll(source, memory))
        .isInstanceOf(Publisher.PublishException.class);

    // when Kafka is back, and the memory is what Kafka holds of it: nothing
    flow.published.failing = false;
    flow.poll(source, flow.memory(source));

    assertThat(flow.published.articles()).hasSize(1);
    assertThat(flow.published.articles().getFirst().version()).isEqualTo(1);
  }

  @Test
  void readsANewsSitemap() throws Exception {
    flow.site.put(
        "/sitemap.xml",
        "application/xml",
        "<?xml version='1.0'?><sitemapindex"
            + " xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>"
            + flow.site.url("/news.xml")
            + "</loc></sitemap></sitemapindex>");
    flow.site.put(
        "/news.xml",
        "application/xml",
        "<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
            + " xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'><url><loc>"
            + flow.site.url("/a")
            + "</loc><news:news><news:title>Ten"
            + " die</news:title><news:publication_date>2026-03-02</news:publication_date></news:news></url></urlset>");
    flow.put("/a", "Ten die in CECOT", FlowUnderTest.BODY);
    Source source = flow.source("map", "/sitemap.xml", SourceConfig.Kind.SITEMAP, null);

    flow.poll(source, flow.memory(source));

    assertThat(flow.published.articles()).hasSize(1);
  }

  @Test
  void readsAListingPage() throws Exception {
    flow.site.put(
        "/news",
        "text/html",
        "<html><body><nav><a href='/about'>About</a></nav><article><h2><a href='/a'>Ten"
            + " die</a></h2><time datetime='2026-03-01'>1 March</time></article></body></html>");
    flow.put("/a", "Ten die in CECOT", FlowUnderTest.BODY);
    Source source =
        flow.source(
            "list",
            "/news",
            SourceConfig.Kind.LISTING,
            new SourceConfig.Listing("article h2 a", "h2", "time[datetime]"));

    flow.poll(source, flow.memory(source));

    assertThat(flow.published.articles()).hasSize(1);
    assertThat(flow.site.requests("/about")).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2099-01-01T00:00:00Z",
        "9999-12-31",
        "-0044-03-15T12:00:00Z",
        "0000-00-00",
        "2026-02-31",
        "4102444800000",
        "2026-03-04T15:00:00Z"
      })
  void believesNoDateThatCannotBe(String claimed) throws Exception {
    // given a page that claims to be of another time, and a feed that says when it was
    flow.list(flow.item("/a", "Ten die in CECOT"));
    flow.site.put(
        "/a",
        "text/html; charset=utf-8",
        flow.page("/a", "Ten die in CECOT", FlowUnderTest.BODY)
            .replace("2026-03-01T23:30:00-06:00", claimed));
    Source source = flow.source("feed");

    flow.poll(source, flow.memory(source));

    Article article = flow.published.articles().getFirst();
    assertThat(article.published()).isEqualTo("2026-03-02T05:30:00Z");
    assertThat(article.publishedOn()).isEqualTo("2026-03-01");
  }

  @Test
  void aSourceWhoseDatesAreAllOfTheFutureHasArticlesOfTheDayOnWhichTheyCame() throws Exception {
    flow.list(flow.item("/a", "Ten die in CECOT").replace("Mon, 02 Mar 2026", "Mon, 02 Mar 2099"));
    flow.site.put(
        "/a",
        "text/html; charset=utf-8",
        flow.page("/a", "Ten die in CECOT", FlowUnderTest.BODY)
            .replace("2026-03-01T23:30:00-06:00", "2099-03-02T05:30:00Z"));
    Source source = flow.source("feed");

    flow.poll(source, flow.memory(source));

    Article article = flow.published.articles().getFirst();
    assertThat(article.published()).isNull();
    assertThat(article.publishedOn()).isEqualTo("2026-03-02");
  }

  @Test
  void backsOffFromASourceThatFails() throws Exception {
    flow.site.on("/rss.xml", e -> e.sendResponseHeaders(500, -1));
    Source source = flow.source("feed");
    SourceMemory memory = flow.memory(source);

    flow.poll(source, memory);
    Duration first = Duration.between(flow.now(), memory.nextFetch());
    flow.poll(source, memory);
    Duration second = Duration.between(flow.now(), memory.nextFetch());

    assertThat(second).isGreaterThan(first);
    assertThat(memory.lastError()).contains("500");
  }

  @Test
  void waitsAsLongAsItIsAskedTo() throws Exception {
    flow.site.on(
        "/rss.xml",
        e -> {
          e.getResponseHeaders().set("Retry-After", "7200");
          e.sendResponseHeaders(429, -1);
        });
    Source source = flow.source("feed");
    SourceMemory memory = flow.memory(source);

    flow.poll(source, memory);

    assertThat(memory.nextFetch()).isEqualTo(flow.now().plus(Duration.ofHours(2)));
  }
}
