package org.vigia.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents made to break their reader: each is read within seconds, or refused. */
class HostileFeedsTest {
  private static final URI BASE = URI.create("https://example.org/feeds/all.xml");
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final int LARGEST = 10 * 1024 * 1024;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<item>",
        "<item><description>",
        "<a>",
        "<a b='",
        "<item/>",
        "<item><link>/a</link></item>",
        "<item xml:base='x/'>",
        "<![CDATA[",
        "<!--",
        "&amp",
        "&#x1F;",
        "</item>",
        "<",
        "é"
      })
  void aFeedOfTheSameAllTheWay(String again) {
    String start = "<rss version='2.0'><channel><item><title>t</title><link>/x</link></item>";
    byte[] feed = repeated(start, again);

    assertTimeoutPreemptively(
        SOON, () -> assertThat(read(feed).entries().size()).isLessThanOrEqualTo(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<url>", "<url><loc>", "<url><loc>https://example.org/a</loc></url>", "<sitemap>"})
  void aSitemapOfTheSameAllTheWay(String again) {
    byte[] sitemap = repeated("<urlset><url><loc>https://example.org/x</loc></url>", again);

    assertTimeoutPreemptively(
        SOON,
        () ->
            assertThat(new SitemapReader().sitemap(sitemap, null, BASE).entries().size())
                .isLessThanOrEqualTo(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<a \">", "<a '>", "<?x >", "<!-->", "<!DOCTYPE \">", "<a b=>\"", "<a/b=\">"})
  void aSitemapThatHidesItsDepthBehindAnOddTag(String odd) {
    byte[] sitemap = repeated("<urlset><url><loc>/x</loc></url>" + odd, "<url>");

    assertTimeoutPreemptively(
        SOON,
        () ->
            assertThat(new SitemapReader().sitemap(sitemap, null, BASE).entries().size())
                .isLessThanOrEqualTo(2));
  }

  @Test
  void aMillionEntries() {
    StringBuilder xml = new StringBuilder("<rss version='2.0'><channel>");
    for (int i = 0; i < 1_000_000 && xml.length() < LARGEST; i++) {
      xml.append("<item><link>/").append(i).append("</link></item>");
    }
    byte[] feed = xml.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);

    ParsedSource read = assertTimeoutPreemptively(SOON, () -> read(feed));

    assertThat(read.entries()).hasSize(SourceReader.MOST_ENTRIES);
    assertThat(read.warnings()).singleElement().asString().contains("more than 5000");
  }

  @Test
  void saysWhereItIsTooDeep() throws Exception {
    String feed =
        "<rss version='2.0'><channel>\n<item><title>t</title><link>/x</link></item>\n"
            + "<a>".repeat(50_000);

    ParsedSource read = read(feed.getBytes(StandardCharsets.UTF_8));

    assertThat(read.entries()).hasSize(1);
    assertThat(read.warnings()).anyMatch(w -> w.contains("nested") && w.contains("line 3"));
  }

  @Test
  void doesNotTakeTagsThatNobodyClosesForDepth() throws Exception {
    StringBuilder xml = new StringBuilder("<rss version='2.0'><channel>");
    for (int i = 0; i < 1_000; i++) {
      xml.append("<item><title>t").append(i).append("</title><link>/").append(i);
      xml.append("</link><description>a<br>b<img src='x>y'><p>c</description></item>");
    }

    assertThat(read(xml.toString().getBytes(StandardCharsets.UTF_8)).entries()).hasSize(1_000);
  }

  private static byte[] repeated(String start, String again) {
    return (start + again.repeat((LARGEST - start.length()) / again.length() / 2))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static ParsedSource read(byte[] feed) throws UnreadableSourceException {
    return new SourceReader().feed(feed, "application/rss+xml", BASE);
  }
}
