package org.vigia.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** JSON Feed 1.1 through the public reader. */
class JsonFeedsTest {
  private static final URI BASE = URI.create("https://example.org/feeds/all.json");

  @Test
  void readsAnItem() throws Exception {
    ParsedSource feed =
        read(
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "Diario &amp; Más",
             "authors": [{"name": "Ada Roble"}], "items": [{
               "id": "1", "url": "/notas/a?x=1&y=2", "title": "Prisión: «más» presos",
               "content_text": "5 < 7 & 7 > 5", "date_published": "2026-03-02T10:00:00-06:00",
               "date_modified": "2026-03-02T17:00:00Z"}]}
            """);

    assertThat(feed.title()).isEqualTo("Diario & Más");
    assertThat(feed.warnings()).isEmpty();
    assertThat(feed.entries())
        .singleElement()
        .satisfies(e -> {
          assertThat(e.link()).isEqualTo(URI.create("https://example.org/notas/a?x=1&y=2"));
          assertThat(e.title()).isEqualTo("Prisión: «más» presos");
          assertThat(e.summary()).isEqualTo("5 < 7 & 7 > 5");
          assertThat(e.published()).isEqualTo(Instant.parse("2026-03-02T16:00:00Z"));
          assertThat(e.newestDate()).isEqualTo(Instant.parse("2026-03-02T17:00:00Z"));
        });
  }

  @Test
  void takesAnIdForAnAddressOnlyWhereItIsOne() throws Exception {
    ParsedSource feed =
        read(
            """
            {"items": [
              {"id": "https://example.org/a", "title": "address"},
              {"id": "2", "title": "number"},
              {"id": "3", "external_url": "https://example.net/b", "content_html": "<p>x &amp; y</p>"}
            ]}
            """);

    assertThat(feed.entries())
        .extracting(e -> e.link().toString())
        .containsExactly("https://example.org/a", "https://example.net/b");
    assertThat(feed.entries().getLast().summary()).isEqualTo("x & y");
    assertThat(feed.warnings()).singleElement().asString().contains("1 entries").contains("number");
  }

  @Test
  void keepsWhatStandsBeforeABreakAndSaysWhereItIs() throws Exception {
    ParsedSource feed =
        read("{\"items\": [\n{\"url\": \"https://example.org/a\"},\n{\"url\": \"https://exam");

    assertThat(feed.entries()).hasSize(1);
    assertThat(feed.warnings()).singleElement().asString().contains("line 3");
  }

  @Test
  void saysWhatIsNoJsonFeed() {
    assertThatThrownBy(() -> read("{\"ok\": true}")).hasMessageContaining("no 'items'");
    assertThatThrownBy(() -> read("{\"items\": 5}")).hasMessageContaining("no 'items'");
    assertThatThrownBy(() -> read("{\"title\": \"x\" oops"))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageContaining("line 1");
    assertThatThrownBy(() -> read("{\"items\": " + "[".repeat(50_000)))
        .isInstanceOf(UnreadableSourceException.class);
  }

  private static ParsedSource read(String json) throws UnreadableSourceException {
    return new SourceReader()
        .feed(json.getBytes(StandardCharsets.UTF_8), "application/feed+json", BASE);
  }
}
