package org.vigia.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigia.runtime.config.ConfigLoader;
import org.vigia.runtime.config.SourceConfig;
import org.vigia.runtime.config.VigiaConfig;

class DiscoveryTest {
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
  void findsTheFeedsThatAHomePageNamesAndLeavesOutThoseOfCommentsAndThoseThatDoNotWork()
      throws Exception {
    // given
    flow.site.put(
        "/",
        "text/html",
        "<html><head><base href='/news/'>"
            + "<link rel='alternate' type='application/rss+xml' title='All comments' href='/comments.xml'>"
            + "<link rel='alternate' type='application/rss+xml' href='main.xml'>"
            + "<link rel='alternate' type='application/atom+xml' href='/dead.xml'>"
            + "</head><body><a href='/sports/feed/'>Sports</a><a href='/about'>About</a></body></html>");
    flow.site.put("/comments.xml", "application/rss+xml", FlowUnderTest.rss());
    flow.site.put("/news/main.xml", "application/rss+xml", FlowUnderTest.rss());
    flow.site.put("/sports/feed/", "application/rss+xml", FlowUnderTest.rss());

    // then
    assertThat(discovered("/"))
        .extracting(SourceConfig::url)
        .containsExactly(flow.site.url("/news/main.xml"), flow.site.url("/sports/feed/"));
  }

  @Test
  void findsWhatStandsWhereItUsuallyDoes() throws Exception {
    flow.site.put("/", "text/html", "<html><body>No feeds named.</body></html>");
    flow.site.put("/feed.xml", "application/rss+xml", FlowUnderTest.rss());

    assertThat(discovered("/"))
        .extracting(SourceConfig::url)
        .containsExactly(flow.site.url("/feed.xml"));
  }

  @Test
  void findsTheNewsSitemapOfASiteWithoutFeeds() throws Exception {
    flow.site.put("/", "text/html", "<html><body>No feeds named.</body></html>");
    flow.site.put("/robots.txt", "text/plain", "Sitemap: /pages.xml\nsitemap: /news.xml\n");
    flow.site.put("/pages.xml", "application/xml", flow.sitemap("/about"));
    flow.site.put(
        "/news.xml",
        "application/xml",
        "<urlset><url><loc>"
            + flow.site.url("/a")
            + "</loc><n:news xmlns:n='x'><n:title>Ten die</n:title></n:news></url></urlset>");

    assertThat(discovered("/"))
        .singleElement()
        .satisfies(source -> {
          assertThat(source.kind()).isEqualTo(SourceConfig.Kind.SITEMAP);
          assertThat(source.url()).isEqualTo(flow.site.url("/news.xml"));
        });
  }

  @Test
  void aSourceThatIsAHomePageIsReadByTheFeedThatThePageNames() throws Exception {
    // given
    flow.site.put(
        "/home",
        "text/html",
        "<html><head><link rel='alternate' type='application/rss+xml' href='/rss.xml'></head></html>");
    flow.list(flow.item("/a", "Ten die in CECOT"));
    flow.put("/a", "Ten die in CECOT", FlowUnderTest.BODY);
    Source source = flow.source("home", "/home", SourceConfig.Kind.FEED, null);
    SourceMemory memory = flow.memory(source);

    // when
    flow.poll(source, memory);

    // then
    assertThat(flow.published.articles()).hasSize(1);
    assertThat(memory.state().movedTo()).isEqualTo(flow.site.url("/rss.xml"));
  }

  private List<SourceConfig> discovered(String path) throws InterruptedException {
    VigiaConfig config =
        new ConfigLoader(Map.of())
            .parse(
                "fetch: {contact: 'mailto:desk@example.org', perHostDelay: 0s, allowLoopback: true}",
                "test");
    URI page = flow.site.url(path);
    return SourceDiscovery.of(config, List.of(page), _ -> {});
  }
}
