package org.vigia.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigia.contract.Article;
import org.vigia.contract.FeedId;
import org.vigia.contract.FeedState;
import org.vigia.samples.Samples;

/** What becomes of an article after it was published. */
class ArticleChangesTest {
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
  void publishesAnEditAsANewVersion() throws Exception {
    Source source = flow.source("feed");
    SourceMemory memory = flow.afterOneArticle(source);

    // when title and text change
    flow.list(flow.item("/a", "Twelve die in CECOT"));
    flow.put("/a", "Twelve die in CECOT", FlowUnderTest.BODY.replace("ten", "twelve"));
    flow.pass(Duration.ofMinutes(5));
    flow.poll(source, memory);

    assertThat(flow.published.articles()).hasSize(2);
    Article first = flow.published.articles().get(0);
    Article second = flow.published.articles().get(1);
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.version()).isEqualTo(2);
    assertThat(second.previousTextSha256()).isEqualTo(first.textSha256());
  }

  @Test
  void anArticleStaysOneWhenItsSiteGoesFromHttpToHttps() throws Exception {
    // given an article whose page names an address with http
    Source source = flow.source("feed");
    SourceMemory memory = flow.afterOneArticle(source);
    Article first = flow.published.articles().getFirst();
    assertThat(first.url()).isEqualTo(flow.site.url("/a"));

    // when the site names https from now on, and corrects a figure
    String https = flow.site.url("/a").toString().replace("http:", "https:");
    flow.site.put(
        "/a",
        "text/html; charset=utf-8",
        flow.page("/a", "Ten die in CECOT", FlowUnderTest.BODY.replace("ten", "twelve"))
            .replace("canonical' href='" + flow.site.url("/a"), "canonical' href='" + https));
    flow.pass(Duration.ofMinutes(65));
    flow.poll(source, memory);

    // then it is a version of the same, under the address that readers of the topic know
    assertThat(flow.published.articles()).hasSize(2);
    Article second = flow.published.articles().getLast();
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.url()).isEqualTo(first.url());
    assertThat(second.version()).isEqualTo(2);

    // and another process that only has the topic's memory finds nothing new
    PublishedVersions learnt = new PublishedVersions();
    learnt.learn(List.of(flow.published.lastState()));
    SourceMemory elsewhere = flow.memory(flow.source("other-feed"));
    flow.flow(learnt).poll(flow.source("other-feed"), elsewhere);
    assertThat(flow.published.articles()).hasSize(2);

    // and a feed that lists it with https has it looked at no second time
    long asked = flow.site.requests("/a");
    flow.list(flow.item("/a", "Ten die in CECOT").replace("http:", "https:"));
    flow.pass(Duration.ofMinutes(10));
    flow.poll(source, memory);
    assertThat(flow.site.requests("/a")).isEqualTo(asked);
    assertThat(memory.state().entries()).hasSize(1);
  }

  @Test
  void whereBothSpellingsAreOutTheOneWithMoreVersionsGoesOn() {
    URI http = URI.create("http://harbour-post.example/a");
    URI https = URI.create("https://harbour-post.example/a");
    PublishedVersions versions = new PublishedVersions();

    versions.put(http, new PublishedVersions.Version(1, "sha256:one"));
    assertThat(versions.address(https)).isEqualTo(http);
    versions.learn(List.of(state(https, 3), state(http, 2)));

    assertThat(versions.address(http)).isEqualTo(https);
    assertThat(versions.of(http)).map(PublishedVersions.Version::number).contains(3);
    assertThat(versions.address(URI.create("http://harbour-post.example/b")))
        .isEqualTo(URI.create("http://harbour-post.example/b"));
  }

  private static FeedState state(URI article, int version) {
    return Samples.knowing(
        new FeedId("feed-" + version),
        article,
        version,
        "sha256:" + version,
        FlowUnderTest.START,
        FlowUnderTest.START);
  }

  @Test
  void noticesAnEditThatTheFeedKeepsSilentAbout() throws Exception {
    Source source = flow.source("feed");
    SourceMemory memory = flow.afterOneArticle(source);
    flow.put(
        "/a",
        "Ten die in CECOT",
        FlowUnderTest.BODY
            + "<p>The ministry has since denied that any of the ten deaths took place in the"
            + " prison itself.</p>");

    flow.pass(Duration.ofMinutes(10));
    flow.poll(source, memory);
    assertThat(flow.published.articles()).hasSize(1); // too early to look again

    flow.pass(Duration.ofMinutes(55));
    flow.poll(source, memory);
    assertThat(flow.published.articles()).hasSize(2);
    assertThat(flow.articles("revised")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 410})
  void noticesThatAPublishedArticleWasRemoved(int status) throws Exception {
    Source source = flow.source("feed");
    SourceMemory memory = flow.afterOneArticle(source);

    // when it is taken away, and is still away at the next looks
    flow.site.on("/a", e -> e.sendResponseHeaders(status, -1));
    for (int i = 0; i < 3; i++) {
      flow.pass(Duration.ofMinutes(61));
      flow.poll(source, memory);
    }

    // then that is known once, with the server's answer as proof
    assertThat(flow.articles("removed")).isEqualTo(1);
    assertThat(flow.published.lastState().entries())
        .singleElement()
        .satisfies(e -> {
          assertThat(e.removedAt()).isAfter(FlowUnderTest.START);
          assertThat(e.version()).isEqualTo(1);
        });
    assertThat(flow.warcText()).contains("vigia-removed: " + status);
    assertThat(flow.published.removals())
        .singleElement()
        .satisfies(r -> {
          assertThat(r.id()).isEqualTo(flow.published.articles().getFirst().id());
          assertThat(r.status()).isEqualTo(status);
          assertThat(r.capture()).isNotNull();
        });

    // and when it comes back, it is as if it had never been away
    flow.put("/a", "Ten die in CECOT", FlowUnderTest.BODY);
    flow.pass(Duration.ofMinutes(61));
    flow.poll(source, memory);
    assertThat(memory.state().entries().getFirst().removedAt()).isNull();
    assertThat(flow.published.articles()).hasSize(1);
  }

  @Test
  void asksForAForbiddenPageWhenRobotsTxtHasBeenReadAnewAndNotBefore() throws Exception {
    // given
    flow.site.put("/robots.txt", "text/plain", "User-agent: *\nDisallow: /a\n");
    Source source = flow.source("feed");
    SourceMemory memory = flow.afterOneArticle(source);
    assertThat(memory.state().entries().getFirst().notBefore())
        .isEqualTo(FlowUnderTest.START.plus(Duration.ofHours(12)));

    // when it is polled all day, while the site has changed its mind
    flow.site.put("/robots.txt", "text/plain", "User-agent: *\nDisallow:\n");
    for (int hour = 0; hour < 11; hour++) {
      flow.pass(Duration.ofHours(1));
      flow.poll(source, memory);
    }

    // then it was not even considered, until the rules were due
    assertThat(memory.state().entries().getFirst().failures()).isEqualTo(1);
    flow.pass(Duration.ofHours(2));
    flow.poll(source, memory);
    assertThat(flow.published.articles()).hasSize(1);
  }

  @Test
  void doesNotTakeAPageForRemovedThatIsMissingForAMoment() throws Exception {
    Source source = flow.source("feed");
    SourceMemory memory = flow.afterOneArticle(source);

    flow.site.on("/a", e -> e.sendResponseHeaders(404, -1));
    flow.pass(Duration.ofMinutes(61));
    flow.poll(source, memory);
    flow.put("/a", "Ten die in CECOT", FlowUnderTest.BODY);
    flow.pass(Duration.ofMinutes(61));
    flow.poll(source, memory);

    assertThat(flow.articles("removed")).isZero();
    assertThat(memory.state().entries().getFirst().failures()).isZero();
  }

  @Test
  void asksSeldomForPagesOfWhichOnlyTheDateChanges() throws Exception {
    // given a feed that stamps its entries anew each time
    flow.put("/a", "Ten die in CECOT", FlowUnderTest.BODY);
    Source source = flow.source("feed");
    SourceMemory memory = flow.memory(source);
    for (int i = 0; i < 6; i++) {
      String item = flow.item("/a", "Ten die in CECOT").replace("05:30:00", "05:30:0" + i);
      flow.list(item);
      flow.poll(source, memory);
      flow.pass(Duration.ofMinutes(10));
    }

    assertThat(flow.site.requests("/rss.xml")).isEqualTo(6);
    assertThat(flow.site.requests("/a")).isEqualTo(1);
  }

  @Test
  void readsAtOnceWhatTheSourceSaysItEdited() throws Exception {
    // given
    Source source = flow.source("feed");
    SourceMemory memory = flow.memory(source);
    flow.put("/a", "Ten die in CECOT", FlowUnderTest.BODY);
    listAtom(edited("/a", "05:30:00"));
    flow.poll(source, memory);

    // when text and date change, and nothing else
    flow.put("/a", "Ten die in CECOT", FlowUnderTest.BODY.replace("ten", "twelve"));
    listAtom(edited("/a", "05:45:00"));
    flow.pass(Duration.ofMinutes(5));
    flow.poll(source, memory);

    // then
    assertThat(flow.published.articles()).extracting(Article::version).containsExactly(1, 2);
  }

  @Test
  void asksSeldomForPagesThatAreAllSaidToBeEditedAtOnce() throws Exception {
    // given
    Source source = flow.source("feed");
    SourceMemory memory = flow.memory(source);
    for (int page = 0; page < 5; page++) {
      flow.put("/" + page, page + " die in CECOT", FlowUnderTest.BODY);
    }

    // when
    for (int minute = 30; minute < 36; minute++) {
      String time = "05:" + minute + ":00";
      listAtom(IntStream.range(0, 5).mapToObj(n -> edited("/" + n, time)).toArray(String[]::new));
      flow.poll(source, memory);
      flow.pass(Duration.ofMinutes(5));
    }

    // then
    for (int page = 0; page < 5; page++) {
      assertThat(flow.site.requests("/" + page)).isEqualTo(1);
    }
  }

  private void listAtom(String... entries) {
    flow.site.put(
        "/rss.xml",
        "application/atom+xml",
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>Test</title>"
            + String.join("", entries)
            + "</feed>");
  }

  private String edited(String path, String time) {
    return "<entry><title>Ten die in CECOT</title><link href='"
        + flow.site.url(path)
        + "'/><published>2026-03-02T05:30:00Z</published><updated>2026-03-02T"
        + time
        + "Z</updated></entry>";
  }
}
