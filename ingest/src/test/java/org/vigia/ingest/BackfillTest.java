package org.vigia.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigia.contract.Article;
import org.vigia.contract.FeedId;
import org.vigia.contract.FeedState;
import org.vigia.contract.Origin;
import org.vigia.runtime.config.SourceConfig;

class BackfillTest {
  private static final DateRange MAY =
      new DateRange(LocalDate.parse("2024-05-01"), LocalDate.parse("2024-05-31"));

  @TempDir Path folder;
  private FlowUnderTest flow;
  private final List<String> steps = new ArrayList<>();

  @BeforeEach
  void open() throws IOException {
    flow = new FlowUnderTest(folder);
  }

  @AfterEach
  void close() {
    flow.close();
  }

  @Test
  void walksTheSitemapsOfASiteAndTellsNobodyOfWhatItFinds() throws Exception {
    // given a feed that knows only today, and sitemaps named by robots.txt that know the past
    flow.list(flow.item("/today", "Ten die in CECOT"));
    flow.site.put(
        "/robots.txt", "text/plain", "User-agent: *\nDisallow:\nSitemap: " + flow.site.url("/map"));
    flow.site.put(
        "/map",
        "application/xml",
        "<sitemapindex>"
            + child("/map-2024-05.xml", "2024-06-01")
            + child("/map-2023-05.xml", "2024-06-01")
            + child("/old.xml", "2020-01-01")
            + "</sitemapindex>");
    flow.site.put(
        "/map-2024-05.xml",
        "application/xml",
        "<urlset>"
            + url("/2024/05/07/deaths", null)
            + url("/2024/04/07/deaths", null)
            + url("/no-date-in-it", "2024-05-20")
            + url("/2024/05/09/football", null)
            + "</urlset>");
    put("/2024/05/07/deaths", "2024-05-07T10:00:00-06:00", FlowUnderTest.BODY);
    put("/no-date-in-it", "2024-02-20T10:00:00-06:00", FlowUnderTest.BODY);
    put("/2024/05/09/football", "2024-05-09T10:00:00-06:00", FOOTBALL);

    // when
    BackfillReport report = run(flow.source("feed"), Map.of());

    // then
    assertThat(report).isEqualTo(new BackfillReport(3, 0, 1, 1, 1, 0));
    assertThat(flow.published.articles())
        .singleElement()
        .satisfies(article -> {
          assertThat(article.origin()).isEqualTo(Origin.BACKFILL);
          assertThat(article.publishedOn()).isEqualTo(LocalDate.parse("2024-05-07"));
          assertThat(article.feedId()).isEqualTo(new FeedId("feed"));
          assertThat(article.capture()).isNotNull();
        });
    assertThat(flow.site.requests("/map-2023-05.xml")).isZero();
    assertThat(flow.site.requests("/old.xml")).isZero();
    assertThat(flow.site.requests("/2024/04/07/deaths")).isZero();
    assertThat(flow.warcText()).contains("vigia-listed-in: ");
  }

  @Test
  void takesUpARunThatWasCutShortAndRepeatsNothing() throws Exception {
    // given
    Source map = flow.source("map", "/map", SourceConfig.Kind.SITEMAP, null);
    StringBuilder urls = new StringBuilder("<urlset>");
    for (int day = 1; day <= 9; day++) {
      String path = "/2024/05/0" + day + "/a";
      urls.append(url(path, null));
      put(path, "2024-05-0" + day + "T10:00:00-06:00", FlowUnderTest.BODY);
    }
    flow.site.put("/map", "application/xml", urls + "</urlset>");
    BackfillReport first = run(map, Map.of(), 4);
    assertThat(first.published()).isEqualTo(4);

    // when
    BackfillReport second = run(map, states());

    // then
    assertThat(second.known()).isEqualTo(4);
    assertThat(second.published()).isEqualTo(5);
    assertThat(flow.published.articles())
        .extracting(Article::id)
        .doesNotHaveDuplicates()
        .hasSize(9);
    assertThat(flow.site.requests("/2024/05/01/a")).isEqualTo(1);
    assertThat(flow.published.articles())
        .extracting(Article::publishedOn)
        .as("the oldest first")
        .isSorted();

    // and the live service knows what is out
    PublishedVersions versions = new PublishedVersions();
    versions.learn(states().values());
    assertThat(versions.of(flow.site.url("/2024/05/01/a"))).isPresent();
  }

  @Test
  void followsTheNumberedPagesOfAFeedBackToTheRange() throws Exception {
    // given
    page("/rss.xml", "2024-07-03", "/july");
    page("/rss.xml?paged=2", "2024-05-03", "/may");
    page("/rss.xml?paged=3", "2024-03-03", "/march");
    page("/rss.xml?paged=4", "2024-01-03", "/january");
    put("/may", "2024-05-03T10:00:00-06:00", FlowUnderTest.BODY);

    // when
    BackfillReport report = run(flow.source("feed"), Map.of());

    // then
    assertThat(report.published()).isEqualTo(1);
    assertThat(flow.site.requests("/rss.xml?paged=4")).isZero();
    assertThat(flow.site.requests("/july")).isZero();
  }

  private static final String FOOTBALL =
      "<p>The club of the capital won the final on Sunday after a penalty in the last minute of the"
          + " match, before thirty thousand people in the stadium, who sang until the evening.</p>"
          + "<p>The coach said that his players had deserved it and would rest for two weeks.</p>";

  private BackfillReport run(Source source, Map<FeedId, FeedState> states) throws Exception {
    return run(source, states, 1_000);
  }

  private BackfillReport run(Source source, Map<FeedId, FeedState> states, int most)
      throws Exception {
    PublishedVersions versions = new PublishedVersions();
    versions.learn(states.values());
    return flow.backfill(versions).run(source, MAY, states, most, steps::add);
  }

  private Map<FeedId, FeedState> states() {
    Map<FeedId, FeedState> states = new HashMap<>();
    flow.published.updates.stream()
        .map(Publisher.Update::state)
        .filter(java.util.Objects::nonNull)
        .forEach(state -> states.put(state.feedId(), state));
    return states;
  }

  private void put(String path, String published, String body) {
    flow.site.put(
        path,
        "text/html; charset=utf-8",
        flow.page(
                path,
                "What is told at " + path,
                body.replace("since January", "as told at " + path))
            .replace("2026-03-01T23:30:00-06:00", published));
  }

  private void page(String path, String day, String article) {
    flow.site.put(
        path,
        "application/rss+xml",
        "<rss version='2.0'><channel><title>Test</title><generator>https://wordpress.org/?v=6.5</generator>"
            + "<item><title>One</title><link>"
            + flow.site.url(article)
            + "</link><pubDate>"
            + java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME.format(
                LocalDate.parse(day).atTime(12, 0).atOffset(java.time.ZoneOffset.UTC))
            + "</pubDate></item></channel></rss>");
  }

  private String child(String path, String modified) {
    return "<sitemap><loc>"
        + flow.site.url(path)
        + "</loc><lastmod>"
        + modified
        + "</lastmod></sitemap>";
  }

  private String url(String path, @org.jspecify.annotations.Nullable String modified) {
    return "<url><loc>"
        + flow.site.url(path)
        + "</loc>"
        + (modified == null ? "" : "<lastmod>" + modified + "</lastmod>")
        + "</url>";
  }
}
