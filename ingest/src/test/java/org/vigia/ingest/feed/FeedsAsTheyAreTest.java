package org.vigia.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What real feeds get wrong, each in English and in Spanish. */
class FeedsAsTheyAreTest {
  private static final URI BASE = URI.create("https://example.org/feeds/all.xml");

  enum Words {
    ENGLISH(
        "Ten die in \"Block 8\" – group", "Ten people died, the group said.", "Mon, 02 Mar 2026"),
    SPANISH(
        "Diez mueren en el «Módulo 8»", "Murieron diez personas: ¿qué pasó?", "lun, 02 mar 2026");

    private final String title;
    private final String summary;
    private final String day;

    Words(String title, String summary, String day) {
      this.title = title;
      this.summary = summary;
      this.day = day;
    }
  }

  @ParameterizedTest
  @EnumSource
  void namespacesThatNobodyDeclared(Words words) throws Exception {
    ParsedSource feed =
        read(
            """
            <rss version="2.0"><channel><title>News</title>
            <atom:link href="https://example.org/self" rel="self"/>
            <item><title>%s</title><link>https://example.org/a</link>
              <dc:creator>Ada Roble</dc:creator><media:thumbnail url="https://example.org/a.jpg"/>
              <dc:date>2026-03-02T10:00:00-06:00</dc:date>
              <content:encoded><![CDATA[<p>%s</p>]]></content:encoded></item>
            <item><title>Next</title><link>https://example.org/b</link></item>
            </channel></rss>
            """
                .formatted(words.title, words.summary));

    assertEntry(feed.entries().getFirst(), words);
    assertThat(feed.entries()).hasSize(2);
    assertThat(feed.warnings()).singleElement().asString().contains("line 2").contains("atom");
  }

  @ParameterizedTest
  @EnumSource
  void htmlThatIsNotEscaped(Words words) throws Exception {
    ParsedSource feed =
        read(
            """
            <?xml version="1.0"?>
            <rss version="2.0"><channel><title>News</title>
            <item><title>%s</title><link>https://example.org/a</link>
              <description><p>%s</p><img src="x.jpg" alt=""/></description>
              <pubDate>%s 10:00:00 -0600</pubDate></item>
            </channel></rss>
            """
                .formatted(words.title, words.summary, words.day));

    assertEntry(feed.entries().getFirst(), words);
  }

  @ParameterizedTest
  @EnumSource
  void htmlThatIsNotEvenClosed(Words words) throws Exception {
    ParsedSource feed =
        read(
            """
            <?xml version="1.0"?>
            <rss version="2.0"><channel><title>News</title>
            <item><title>%s</title><link>https://example.org/a</link>
              <pubDate>%s 10:00:00 -0600</pubDate>
              <description><p>%s<br><img src="x.jpg"></description></item>
            <item><title>Next & last &hellip;</title><link>https://example.org/b</link></item>
            """
                .formatted(words.title, words.day, words.summary));

    assertEntry(feed.entries().getFirst(), words);
    assertThat(feed.entries().getLast().link()).isEqualTo(URI.create("https://example.org/b"));
    assertThat(feed.entries().getLast().title()).isEqualTo("Next & last …");
    assertThat(feed.warnings()).singleElement().asString().contains("not well-formed: line 5");
  }

  @ParameterizedTest
  @EnumSource
  void htmlThatIsEscapedTwice(Words words) throws Exception {
    ParsedSource feed =
        read(
            """
            <rss version="2.0"><channel><title>News</title>
            <item><title>&lt;b&gt;%s&lt;/b&gt;</title><link>https://example.org/a</link>
              <pubDate>%s 10:00:00 -0600</pubDate>
              <description>&lt;p&gt;%s &amp;amp; more&lt;/p&gt;</description></item>
            </channel></rss>
            """
                .formatted(words.title, words.day, words.summary));

    assertThat(feed.entries().getFirst().title()).isEqualTo(words.title);
    assertThat(feed.entries().getFirst().summary()).isEqualTo(words.summary + " & more");
  }

  @ParameterizedTest
  @EnumSource
  void datesThatAreMissingOrImpossible(Words words) throws Exception {
    ParsedSource feed =
        read(
            """
            <rss version="2.0"><channel><title>News</title>
            <item><title>%1$s</title><link>https://example.org/a</link></item>
            <item><title>%1$s</title><link>https://example.org/b</link><pubDate>soon</pubDate></item>
            <item><title>%1$s</title><link>https://example.org/c</link><pubDate/></item>
            <item><title>%1$s</title><link>https://example.org/d</link>
              <pubDate>Mon, 01 Jan 0001 00:00:00 GMT</pubDate></item>
            <item><title>%1$s</title><link>https://example.org/e</link>
              <pubDate>Fri, 31 Dec 9999 00:00:00 GMT</pubDate></item>
            <item><title>%1$s</title><link>https://example.org/f</link>
              <pubDate>%2$s 10:00:00 -0600</pubDate></item>
            </channel></rss>
            """
                .formatted(words.title, words.day));

    assertThat(feed.entries()).hasSize(6).allMatch(e -> e.title().equals(words.title));
    assertThat(feed.entries().subList(0, 5)).allMatch(e -> e.newestDate() == null);
    assertThat(feed.entries().getLast().published())
        .isEqualTo(Instant.parse("2026-03-02T16:00:00Z"));
  }

  @ParameterizedTest
  @EnumSource
  void linksThatAreRelative(Words words) throws Exception {
    // to the outlet where the feed names it …
    assertThat(
            read("""
            <rss version="2.0"><channel><title>N</title><link>https://outlet.example/es/</link>
            <item><title>%s</title><link>notas/a?x=1&amp;y=ñ#top</link></item></channel></rss>
            """
                    .formatted(words.title))
                .entries())
        .extracting(FeedEntry::link)
        .containsExactly(URI.create("https://outlet.example/es/notas/a?x=1&y=%C3%B1#top"));
    // … also where the feed is broken …
    assertThat(
            read("""
            <rss version="2.0"><channel><title>N</title><link>https://outlet.example/es/</link>
            <item><title>%s<br></title><link>/a</link></item></channel>
            """
                    .formatted(words.title))
                .entries())
        .extracting(FeedEntry::link)
        .containsExactly(URI.create("https://outlet.example/a"));
    // … to the feed where it names nothing, and to xml:base where that is said
    assertThat(
            read("""
            <rss version="2.0"><channel><title>N</title>
            <item><title>%s</title><link>a</link></item></channel></rss>
            """
                    .formatted(words.title))
                .entries())
        .extracting(FeedEntry::link)
        .containsExactly(URI.create("https://example.org/feeds/a"));
    assertThat(
            read("""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://outlet.example/es/">
            <title>N</title><id>urn:x</id><updated>2026-03-02T10:00:00Z</updated>
            <entry xml:base="notas/"><title>%s</title><id>urn:1</id><link href="a"/>
            <updated>2026-03-02T10:00:00Z</updated></entry></feed>
            """
                    .formatted(words.title))
                .entries())
        .extracting(FeedEntry::link)
        .containsExactly(URI.create("https://outlet.example/es/notas/a"));
  }

  @ParameterizedTest
  @EnumSource
  void rdf(Words words) throws Exception {
    ParsedSource feed =
        read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
            <channel rdf:about="https://example.org/"><title>News</title><link>https://example.org/</link>
              <description/><sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>
              <items><rdf:Seq><rdf:li rdf:resource="https://example.org/a"/></rdf:Seq></items></channel>
            <item rdf:about="https://example.org/a"><title>%s</title><link>https://example.org/a</link>
              <description>%s</description><dc:date>2026-03-02T10:00:00-06:00</dc:date></item>
            </rdf:RDF>
            """
                .formatted(words.title, words.summary));

    assertThat(feed.entries()).hasSize(1);
    assertEntry(feed.entries().getFirst(), words);
    assertThat(feed.updateHint()).isEqualTo(Duration.ofMinutes(15));
  }

  @ParameterizedTest
  @EnumSource
  void atom(Words words) throws Exception {
    ParsedSource feed =
        read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><id>urn:f</id>
            <updated>2026-03-02T17:00:00Z</updated><link rel="self" href="https://example.org/feed"/>
            <entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><em>%s</em></div></title>
              <id>tag:example.org,2026:1</id><link rel="enclosure" href="https://example.org/a.mp3"/>
              <link rel="alternate" type="text/html" href="https://example.org/a"/>
              <published>2026-03-02T10:00:00-06:00</published><updated>2026-03-02T10:30:00-06:00</updated>
              <summary type="html">&lt;p&gt;%s&lt;/p&gt;</summary></entry>
            </feed>
            """
                .formatted(words.title, words.summary));

    assertEntry(feed.entries().getFirst(), words);
    assertThat(feed.entries().getFirst().updated())
        .isEqualTo(Instant.parse("2026-03-02T16:30:00Z"));
    assertThat(feed.warnings()).isEmpty();
  }

  @Test
  void atomOfTheOldKindWithoutVersion() throws Exception {
    ParsedSource feed =
        read(
            """
            <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>News</title>
            <entry><title>A</title><link rel="alternate" href="https://example.org/a"/><id>1</id>
            <issued>2026-03-02T10:00:00Z</issued><modified>2026-03-02T11:00:00Z</modified></entry></feed>
            """);

    assertThat(feed.entries())
        .singleElement()
        .satisfies(
            e -> assertThat(e.newestDate()).isEqualTo(Instant.parse("2026-03-02T11:00:00Z")));
  }

  @ParameterizedTest
  @EnumSource
  void twoThousandEntries(Words words) throws Exception {
    StringBuilder xml = new StringBuilder("<rss version='2.0'><channel><title>News</title>");
    for (int i = 0; i < 2_000; i++) {
      xml.append("<item><title>").append(words.title).append(' ').append(i);
      xml.append("</title><link>https://example.org/").append(i).append("</link><description>");
      xml.append(words.summary.repeat(40)).append("</description></item>");
    }

    ParsedSource feed = read(xml.append("</channel></rss>").toString());

    assertThat(feed.entries()).hasSize(2_000);
    assertThat(feed.entries().getLast().title()).isEqualTo(words.title + " 1999");
    assertThat(feed.warnings()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void entriesWithoutLinks(Words words) throws Exception {
    ParsedSource feed =
        read(
            """
            <rss version="2.0"><channel><title>News</title>
            <item><title>%1$s</title><guid isPermaLink="false">17</guid></item>
            <item><title>nothing</title><link></link></item>
            <item><title>script</title><link>javascript:alert(1)</link></item>
            <item><title>guid</title><guid>https://example.org/g</guid></item>
            <item><title>flagged</title><guid isPermaLink="false">https://example.org/?p=5</guid></item>
            </channel></rss>
            """
                .formatted(words.title));

    assertThat(feed.entries()).extracting(FeedEntry::title).containsExactly("guid", "flagged");
    assertThat(feed.warnings())
        .singleElement()
        .asString()
        .contains("3 entries without an address")
        .contains(words.title);
  }

  @ParameterizedTest
  @EnumSource
  void theSameEntryUnderChangingIds(Words words) throws Exception {
    String item =
        "<item><title>%s</title><link>https://example.org/a</link><guid isPermaLink='false'>%s</guid></item>";
    List<FeedEntry> first =
        read(rss(item.formatted(words.title, "1") + item.formatted(words.title, "2"))).entries();
    List<FeedEntry> second = read(rss(item.formatted(words.title, "3"))).entries();

    assertThat(first).hasSize(1);
    assertThat(second).isEqualTo(first);
    assertThat(second.getFirst().fingerprint()).isEqualTo(first.getFirst().fingerprint());
  }

  @ParameterizedTest
  @EnumSource
  void aFeedThatBreaksOff(Words words) throws Exception {
    String whole =
        rss(
            "<item><title>%s</title><link>https://example.org/a</link></item>"
                    .formatted(words.title)
                + "\n<item><title>Next</title><link>https://example.org/b</link></item>");

    ParsedSource feed = read(whole.substring(0, whole.indexOf("org/b</link>")));

    assertThat(feed.entries()).singleElement().extracting(FeedEntry::title).isEqualTo(words.title);
    assertThat(feed.warnings())
        .satisfiesExactly(
            broken -> assertThat(broken).contains("line 2"),
            cut -> assertThat(cut).contains("without an address").contains("'Next'"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<item><title>Next</title><link>https://example.org",
        "<item><title>Next</title><link>https://exa",
        "<item><title>Next</title><guid>https://example.org/2026/03",
        "<entry><title>Next</title><id>https://example.org/2",
        "<entry><title>Next</title><link href='https://example.org/2",
      })
  void anAddressWithinWhichAFeedBreaksOffIsNone(String end) throws Exception {
    ParsedSource feed =
        read(
            "<rss version='2.0'><channel><title>News</title><item><title>Ten die</title>"
                + "<link>https://example.org/a</link></item>\n"
                + end);

    assertThat(feed.entries())
        .singleElement()
        .extracting(FeedEntry::link)
        .isEqualTo(URI.create("https://example.org/a"));
  }

  @Test
  void titlesInBase64AreWrittenOut() throws Exception {
    ParsedSource feed =
        read(
            """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>
            <entry><title type="application/octet-stream">PGI+VGVuPC9iPiBkaWU=</title>
            <link href="https://example.org/a"/><id>1</id></entry></feed>
            """);

    assertThat(feed.entries()).singleElement().extracting(FeedEntry::title).isEqualTo("Ten die");
  }

  @Test
  void controlCharactersAndLonelySurrogates() throws Exception {
    ParsedSource feed =
        read(
            rss(
                "<item>\n<title>a\u0000b\u001Fc&#0;&#x1F;&#xD800;&#150;d</title><link>https://example.org/a</link></item>"));

    assertThat(feed.entries()).singleElement().extracting(FeedEntry::title).isEqualTo("abc–d");
    assertThat(feed.warnings()).singleElement().asString().contains("line 2, column 9");
  }

  private static String rss(String items) {
    return "<rss version='2.0'><channel><title>News</title>" + items + "</channel></rss>";
  }

  private static void assertEntry(FeedEntry entry, Words words) {
    assertThat(entry.link()).isEqualTo(URI.create("https://example.org/a"));
    assertThat(entry.title()).isEqualTo(words.title);
    assertThat(entry.summary()).isEqualTo(words.summary);
    assertThat(entry.published()).isEqualTo(Instant.parse("2026-03-02T16:00:00Z"));
  }

  private static ParsedSource read(String xml) throws UnreadableSourceException {
    return new SourceReader()
        .feed(xml.getBytes(StandardCharsets.UTF_8), "application/rss+xml", BASE);
  }
}
