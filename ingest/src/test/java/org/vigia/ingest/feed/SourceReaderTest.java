package org.vigia.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SourceReaderTest {
  private static final URI BASE = URI.create("https://example.org/feeds/all.xml");

  private final SourceReader reader = new SourceReader();

  @Test
  void readsRss() throws Exception {
    ParsedSource feed =
        read(
            "<?xml version='1.0'?><rss version='2.0' xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'><channel><title>News</title><sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>"
                + "<item><title>A &amp; B</title><link>/a</link><pubDate>Mon, 02 Mar 2026 10:00:00 EST</pubDate><description>&lt;p&gt;Some &lt;b&gt;text&lt;/b&gt;&lt;/p&gt;</description></item></channel></rss>");

    assertThat(feed.title()).isEqualTo("News");
    assertThat(feed.updateHint()).isEqualTo(Duration.ofMinutes(30));
    assertThat(feed.entries())
        .singleElement()
        .satisfies(e -> {
          assertThat(e.link()).isEqualTo(URI.create("https://example.org/a"));
          assertThat(e.title()).isEqualTo("A & B");
          assertThat(e.summary()).isEqualTo("Some text");
          assertThat(e.published()).isEqualTo(Instant.parse("2026-03-02T15:00:00Z"));
        });
  }

  @Test
  void readsAtom() throws Exception {
    ParsedSource feed =
        read(
            "<feed xmlns='http://www.w3.org/2005/Atom'><title>News</title><entry><title type='html'>&lt;i&gt;A&lt;/i&gt;</title><link rel='self' href='https://example.org/self'/><link rel='alternate' href='https://example.org/a'/><published>2026-03-02T10:00:00Z</published><updated>2026-03-02T11:00:00Z</updated><id>urn:1</id></entry></feed>");

    assertThat(feed.entries())
        .singleElement()
        .satisfies(e -> {
          assertThat(e.link()).isEqualTo(URI.create("https://example.org/a"));
          assertThat(e.title()).isEqualTo("A");
          assertThat(e.newestDate()).isEqualTo(Instant.parse("2026-03-02T11:00:00Z"));
        });
  }

  @Test
  void readsRdf() throws Exception {
    ParsedSource feed =
        read(
            "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel rdf:about='https://example.org/'><title>N</title><link>https://example.org/</link></channel><item rdf:about='https://example.org/a'><title>A</title><link>https://example.org/a</link><dc:date>2026-03-02T10:00:00+01:00</dc:date></item></rdf:RDF>");

    assertThat(feed.entries())
        .singleElement()
        .satisfies(e -> assertThat(e.published()).isEqualTo(Instant.parse("2026-03-02T09:00:00Z")));
  }

  @Test
  void readsWhatIsLeftOfABrokenFeedAndSaysWhatIsWrong() throws Exception {
    ParsedSource feed =
        read(
            "<rss version='2.0'><channel><title>x</title><item><title>Tom & Jerry &nbsp;&eacute;</title><link>https://example.org/a?x=1&y=2</link><media:thumbnail url='x'/></item><item><title>Second <b>open</title><link>https://example.org/b</link></item>");

    assertThat(feed.entries())
        .extracting(FeedEntry::link)
        .containsExactly(
            URI.create("https://example.org/a?x=1&y=2"), URI.create("https://example.org/b"));
    assertThat(feed.entries().getFirst().title()).isEqualTo("Tom & Jerry é");
    assertThat(feed.warnings()).isNotEmpty();
  }

  @Test
  void leavesEntitiesOfTheDocumentUnexpanded() throws Exception {
    ParsedSource feed =
        read(
            "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'><!ENTITY c SYSTEM 'file:///etc/passwd'>]><rss version='2.0'><channel><title>x</title><item><title>[&b;&c;]</title><link>https://example.org/a</link></item></channel></rss>");

    assertThat(feed.entries().getFirst().title()).doesNotContain("aaaa").doesNotContain("root:");
    assertThat(feed.warnings()).anyMatch(w -> w.contains("entities"));
  }

  @Test
  void passesOverEntriesWithoutAnAddressAndTakesEachAddressOnce() throws Exception {
    ParsedSource feed =
        read(
            "<rss version='2.0'><channel><title>x</title><item><title>none</title></item><item><title>js</title><link>javascript:alert(1)</link></item><item><title>one</title><link>https://example.org/a</link></item><item><title>two</title><link>https://example.org/a</link></item><item><title>guid</title><guid>https://example.org/g</guid></item></channel></rss>");

    assertThat(feed.entries()).extracting(FeedEntry::title).containsExactly("one", "guid");
  }

  @Test
  void takesNoMoreThanItsBound() throws Exception {
    StringBuilder xml = new StringBuilder("<rss version='2.0'><channel><title>x</title>");
    for (int i = 0; i < SourceReader.MOST_ENTRIES + 500; i++) {
      xml.append("<item><link>https://example.org/").append(i).append("</link></item>");
    }

    assertThat(read(xml.append("</channel></rss>").toString()).entries())
        .hasSize(SourceReader.MOST_ENTRIES);
  }

  @Test
  void saysWhatADocumentIsThatIsNoFeed() {
    assertThatThrownBy(() -> read("<!doctype html><html><body><p>Not here</p></body></html>"))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageContaining("web page");
    assertThatThrownBy(() -> read("")).hasMessageContaining("empty");
    assertThatThrownBy(() -> reader.feed(new byte[] {0, 1, 2, 3}, null, BASE))
        .isInstanceOf(UnreadableSourceException.class);
  }

  private ParsedSource read(String xml) throws UnreadableSourceException {
    return reader.feed(xml.getBytes(StandardCharsets.UTF_8), "application/rss+xml", BASE);
  }
}
