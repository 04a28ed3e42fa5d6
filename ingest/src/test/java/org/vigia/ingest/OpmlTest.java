package org.vigia.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vigia.ingest.opml.OpmlException;
import org.vigia.ingest.opml.OpmlReader;
import org.vigia.ingest.opml.OpmlSources;
import org.vigia.ingest.opml.OpmlWriter;
import org.vigia.runtime.config.ConfigLoader;
import org.vigia.runtime.config.SourceConfig;

class OpmlTest {
  @Test
  void readsTheSubscriptionsOfAFeedReader() throws Exception {
    OpmlSources read =
        read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <opml version="1.0"><head><title>Mine</title></head><body>
              <outline text="Prensa">
                <outline type="rss" text="Diario El Ñandú" xmlUrl="https://example.org/rss?a=1&amp;b=2"
                         htmlUrl="https://example.org/" language="es-SV"/>
                <outline type="rss" title="Diario El Ñandú" xmlUrl="https://example.net/feed"/>
              </outline>
              <outline text="A note without an address"/>
              <outline text="Broken" xmlUrl="not an address"/>
            </body></opml>
            """);

    assertThat(read.sources())
        .extracting(SourceConfig::id)
        .containsExactly("diario-el-nandu", "diario-el-nandu-2");
    SourceConfig first = read.sources().getFirst();
    assertThat(first.url()).isEqualTo(URI.create("https://example.org/rss?a=1&b=2"));
    assertThat(first.name()).isEqualTo("Diario El Ñandú");
    assertThat(first.language()).isEqualTo("es");
    assertThat(first.locale()).isEqualTo("es-SV");
    assertThat(read.warnings()).singleElement().asString().contains("line 9").contains("Broken");
  }

  @Test
  void bringsEverythingBackThatItWrote() throws Exception {
    List<SourceConfig> sources =
        List.of(
            new SourceConfig(
                "uno",
                "Uno & <dos> \"tres\" é",
                URI.create("https://example.org/rss?a=1&b=2"),
                SourceConfig.Kind.FEED,
                "es",
                "es-SV",
                ZoneId.of("America/El_Salvador"),
                Duration.ofMinutes(7),
                null),
            new SourceConfig(
                "map",
                "Map",
                URI.create("https://example.org/sitemap.xml"),
                SourceConfig.Kind.SITEMAP,
                "en",
                null,
                null,
                null,
                null),
            new SourceConfig(
                "list",
                "List",
                URI.create("https://example.org/news"),
                SourceConfig.Kind.LISTING,
                null,
                null,
                null,
                null,
                new SourceConfig.Listing("article > h2 a", "h2", null)));

    assertThat(read(OpmlWriter.write(sources)).sources()).isEqualTo(sources);
    // and as configuration
    assertThat(new ConfigLoader(Map.of()).parse(SourcesYaml.write(sources), "test").sources())
        .isEqualTo(sources);
  }

  @Test
  void bringsTheBundledSourcesBack() throws Exception {
    List<SourceConfig> bundled = SourceRegistry.bundled();

    assertThat(read(OpmlWriter.write(bundled)).sources()).isEqualTo(bundled);
  }

  @Test
  void passesOverWhatIsWatchedAlready() throws Exception {
    SourceConfig watched =
        new SourceConfig(
            "one", null, URI.create("https://example.org/a"), null, null, null, null, null, null);

    OpmlSources read =
        OpmlReader.read(
            ("<opml version='2.0'><body><outline text='a' xmlUrl='https://example.org/a'/><outline"
                    + " text='One' xmlUrl='https://example.org/b'/></body></opml>")
                .getBytes(StandardCharsets.UTF_8),
            List.of(watched));

    assertThat(read.known()).isEqualTo(1);
    assertThat(read.sources()).singleElement().extracting(SourceConfig::id).isEqualTo("one-2");
  }

  @Test
  void refusesHostileXml() {
    String external =
        "<!DOCTYPE opml [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><opml><body><outline"
            + " text='&x;' xmlUrl='https://example.org/'/></body></opml>";
    String laughs =
        "<!DOCTYPE opml [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]><opml>"
            + "<body><outline text='&b;' xmlUrl='https://example.org/'/></body></opml>";
    String parameter = "<!DOCTYPE opml SYSTEM 'http://127.0.0.1:1/evil.dtd'><opml><body/></opml>";
    for (String hostile : List.of(external, laughs, parameter)) {
      assertThatThrownBy(() -> read(hostile))
          .isInstanceOf(OpmlException.class)
          .hasMessageContaining("document type");
    }
    assertThatThrownBy(() -> read("<opml><body>" + "<outline text='x'>".repeat(50_000)))
        .hasMessageContaining("nested");
    assertThatThrownBy(
            () -> read("<opml><body>" + "<outline text='x'/>".repeat(10_001) + "</body></opml>"))
        .hasMessageContaining("10000");
  }

  @Test
  void saysWhatIsNoOpmlAndWhereItBreaks() {
    assertThatThrownBy(() -> read("<rss version='2.0'/>")).hasMessageContaining("<rss>");
    assertThatThrownBy(() -> read("")).isInstanceOf(OpmlException.class);
    assertThatThrownBy(() -> read("<opml>\n<body>\n<outline text='a & b'/></body></opml>"))
        .isInstanceOf(OpmlException.class)
        .hasMessageContaining("line 3");
  }

  private static OpmlSources read(String document) throws OpmlException {
    return OpmlReader.read(document.getBytes(StandardCharsets.UTF_8), List.of());
  }
}
