package org.vigia.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigia.runtime.config.ConfigLoader;

class SourceCheckTest {
  private LoopbackSite site;

  @BeforeEach
  void open() throws IOException {
    site = new LoopbackSite();
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void saysOfEachSourceHowItAnswersAndWhatToDo() throws Exception {
    site.put(
        "/feed",
        "text/xml; charset=iso-8859-1",
        "<rss version='2.0'><channel><item><link>/a</link><title>Prisión</title></item></channel></rss>");
    site.put(
        "/listing",
        "text/html; charset=utf-8",
        "<html><body><article><h2><a href='/a'>Prisión</a></h2></article></body></html>");
    site.put("/map", "text/xml", "<urlset><url><loc>" + site.url("/a") + "</loc></url></urlset>");
    site.put("/page", "text/html", "<html><body><p>no feed</p></body></html>");

    List<SourceCheck.Report> reports =
        SourceCheck.all(
            new ConfigLoader(Map.of())
                .parse(
                    """
                    fetch: {allowLoopback: true, perHostDelay: 0s}
                    sources:
                      - {id: feed, url: "%1$sfeed"}
                      - {id: listing, url: "%1$slisting", kind: listing, listing: {link: "article h2 a"}}
                      - {id: map, url: "%1$smap", kind: sitemap}
                      - {id: page, url: "%1$spage"}
                      - {id: none, url: "%1$snone"}
                    """
                        .formatted(site.url("/")),
                    "test"),
            _ -> {});

    assertThat(reports)
        .extracting(SourceCheck.Report::works)
        .containsExactly(true, true, true, false, false);
    assertThat(reports.get(0).says()).contains("1 entries").contains("but is UTF-8");
    assertThat(reports.get(3).says()).contains("web page").contains("kind: listing");
    assertThat(reports.get(4).says()).contains("404").contains("feeds discover");
  }

  @Test
  void asksNothingMoreOfAHostThatWantsPatience() throws Exception {
    site.on(
        "/busy",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "3600");
          exchange.sendResponseHeaders(429, -1);
        });
    site.on("/down", exchange -> exchange.sendResponseHeaders(500, -1));

    List<SourceCheck.Report> reports =
        SourceCheck.all(
            new ConfigLoader(Map.of())
                .parse(
                    """
                    fetch: {allowLoopback: true, perHostDelay: 0s}
                    sources:
                      - {id: down, url: "%1$sdown"}
                      - {id: busy, url: "%1$sbusy"}
                      - {id: next, url: "%1$sdown?again"}
                    """
                        .formatted(site.url("/")),
                    "test"),
            _ -> {});

    assertThat(reports).extracting(SourceCheck.Report::works).containsOnly(false);
    assertThat(reports.get(0).says()).contains("500").contains("its server is at fault");
    assertThat(reports.get(1).says()).contains("in 60 minutes");
    assertThat(reports.get(2).says()).startsWith("not asked");
    assertThat(site.requests("/down?again")).isZero();
  }
}
