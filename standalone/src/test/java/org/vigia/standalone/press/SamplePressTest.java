package org.vigia.standalone.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigia.runtime.config.SourceConfig;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import tools.jackson.databind.json.JsonMapper;

/** How the press behaves over real HTTP. */
class SamplePressTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Story STORY = Story.bundled();

  private final HttpClient client = HttpClient.newHttpClient();
  private SamplePress press = open();

  @BeforeEach
  void openTheFirstStep() {
    press.release(1);
  }

  @AfterEach
  void close() {
    press.close();
    client.close();
  }

  @Test
  void bringsOutOneStepAfterTheOther() throws Exception {
    PressArticle later = article("007");
    assertThat(get(press.articleUri(later)).statusCode()).isEqualTo(404);
    assertThat(press.releasedAt("007")).isEmpty();

    assertThat(press.releaseNext()).contains(2);

    assertThat(get(press.articleUri(later)).statusCode()).isEqualTo(200);
    assertThat(press.releasedAt("007")).contains(NOW);
    press.release(press.lastStep());
    assertThat(press.releaseNext()).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> press.release(3));
  }

  @Test
  void announcesEverythingThatIsOutInItsRssFeed() throws Exception {
    press.release(press.lastStep());
    Outlet outlet = outlet("meridian-wire");

    Document feed = xml(getBytes(press.feedUri(outlet)).body());

    assertThat(texts(feed, "link"))
        .containsAll(
            press.articles().stream()
                .filter(article -> article.outlet().equals(outlet.id()))
                .map(article -> press.articleUri(article).toString())
                .toList());
    assertThat(texts(feed, "title").getFirst()).contains("sample");
    assertThat(texts(feed, "pubDate")).contains("Tue, 08 Sep 2026 10:15:00 -0400");
  }

  @Test
  void writesTheSpanishPaperInItsOwnCharset() throws Exception {
    press.release(press.lastStep());
    Outlet outlet = outlet("mirador-levante");

    HttpResponse<byte[]> feed = getBytes(press.feedUri(outlet));
    HttpResponse<byte[]> page = getBytes(press.articleUri(article("048")));

    assertThat(feed.headers().firstValue("Content-Type"))
        .contains("application/rss+xml; charset=ISO-8859-1");
    assertThat(texts(xml(feed.body()), "title"))
        .contains("El Salvador ampliará su megacárcel hasta 60.000 plazas");
    assertThat(new String(page.body(), StandardCharsets.ISO_8859_1))
        .contains("megacárcel", "60.000 plazas")
        .contains("charset=ISO-8859-1");
  }

  @Test
  void updatesTheAtomEntryOfAnEditedArticle() throws Exception {
    Outlet outlet = outlet("chesapeake-observer");
    press.release(6);
    String before = get(press.feedUri(outlet)).body();
    HttpResponse<String> firstPage = get(press.articleUri(article("022")));

    press.release(8);

    String after = get(press.feedUri(outlet)).body();
    HttpResponse<String> secondPage = get(press.articleUri(article("022")));
    assertThat(before).doesNotContain("<updated>2026-10-03T10:10:00-04:00</updated>");
    assertThat(after).contains("<updated>2026-10-03T10:10:00-04:00</updated>");
    assertThat(entries(after)).isEqualTo(entries(before) + 1);
    assertThat(firstPage.body()).contains("168 deported").doesNotContain("118");
    assertThat(secondPage.body()).contains("118 deported", "Correction, Oct. 3:");
    assertThat(Jsoup.parse(secondPage.body()).select("meta[property=article:modified_time]"))
        .extracting(meta -> meta.attr("content"))
        .containsExactly("2026-10-03T10:10:00-04:00");
    assertThat(etag(secondPage)).isNotEqualTo(etag(firstPage));
  }

  @Test
  void listsNewsInItsSitemap() throws Exception {
    press.release(press.lastStep());
    Outlet outlet = outlet("rights-docket");

    Document sitemap = xml(getBytes(press.feedUri(outlet)).body());
    String robots = get(press.feedUri(outlet).resolve("/robots.txt")).body();

    assertThat(texts(sitemap, "loc")).hasSize(5).contains(press.articleUri(article("054")) + "");
    assertThat(texts(sitemap, "news:publication_date")).contains("2026-11-06T12:00:00-05:00");
    assertThat(robots).contains("Sitemap: " + press.feedUri(outlet));
  }

  @Test
  void listsNewsOnAPageThatItsSelectorsRead() throws Exception {
    press.release(press.lastStep());
    SourceConfig source = source("observatorio-torogoz");
    SourceConfig.Listing listing = Objects.requireNonNull(source.listing());

    org.jsoup.nodes.Document page = Jsoup.parse(get(source.url()).body(), source.url().toString());

    assertThat(page.select(listing.link()))
        .extracting(link -> link.absUrl("href"))
        .containsExactlyInAnyOrderElementsOf(
            press.articles().stream()
                .filter(article -> article.outlet().equals(source.id()))
                .map(article -> press.articleUri(article).toString())
                .toList());
    assertThat(page.select(String.valueOf(listing.title())))
        .extracting(Element::text)
        .contains("Los más jóvenes del régimen");
    assertThat(page.select(String.valueOf(listing.date())))
        .extracting(time -> time.attr("datetime"))
        .contains("2026-10-28T08:30-06:00");
  }

  @Test
  void describesItsOutletsAsSources() {
    assertThat(press.sources(Duration.ofSeconds(2)))
        .extracting(SourceConfig::id, SourceConfig::kind, SourceConfig::locale)
        .contains(
            tuple("lempa-digital", SourceConfig.Kind.FEED, "es-SV"),
            tuple("rights-docket", SourceConfig.Kind.SITEMAP, "en-US"),
            tuple("observatorio-torogoz", SourceConfig.Kind.LISTING, "es-SV"));
    assertThat(press.sources(Duration.ofSeconds(2)))
        .extracting(source -> source.url().getAuthority())
        .doesNotHaveDuplicates()
        .allMatch(authority -> authority.startsWith("127.0.0.1:"));
  }

  @Test
  void tellsRobotsWhatIsClosedAndStillAnnouncesIt() throws Exception {
    press.release(press.lastStep());
    Outlet outlet = outlet("chesapeake-observer");

    String robots = get(press.feedUri(outlet).resolve("/robots.txt")).body();
    String feed = get(press.feedUri(outlet)).body();

    assertThat(robots).contains("User-agent: *", "Crawl-delay: 1", "Disallow: /premium/");
    assertThat(feed).contains(press.articleUri(article("034")).toString());
  }

  @Test
  void answersNotModifiedToEitherValidator() throws Exception {
    URI feed = press.feedUri(outlet("lempa-digital"));
    HttpResponse<String> first = get(feed);
    String lastModified = first.headers().firstValue("Last-Modified").orElseThrow();

    assertThat(lastModified).isEqualTo("Sun, 22 Nov 2026 10:00:00 GMT");
    assertThat(get(feed, "If-None-Match", etag(first)).statusCode()).isEqualTo(304);
    assertThat(get(feed, "If-None-Match", "W/" + etag(first)).statusCode()).isEqualTo(304);
    assertThat(get(feed, "If-None-Match", "\"other\", " + etag(first)).statusCode()).isEqualTo(304);
    assertThat(get(feed, "If-Modified-Since", lastModified).statusCode()).isEqualTo(304);
    assertThat(get(feed, "If-Modified-Since", "Sun, 22 Nov 2026 09:59:59 GMT").statusCode())
        .isEqualTo(200);
    assertThat(get(feed, "If-Modified-Since", "yesterday").statusCode()).isEqualTo(200);

    press.release(3);

    assertThat(get(feed, "If-None-Match", etag(first)).statusCode()).isEqualTo(200);
  }

  @Test
  void keepsAPageAsItIsWhenOtherArticlesComeOut() throws Exception {
    HttpResponse<String> before = get(press.articleUri(article("001")));

    press.release(press.lastStep());

    assertThat(get(press.articleUri(article("001")), "If-None-Match", etag(before)).statusCode())
        .isEqualTo(304);
  }

  @Test
  void compressesForThoseWhoAcceptIt() throws Exception {
    URI page = press.articleUri(article("002"));
    byte[] plain = getBytes(page).body();

    HttpResponse<byte[]> compressed = getBytes(page, "Accept-Encoding", "br, gzip");

    assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(compressed.headers().firstValue("Vary")).contains("Accept-Encoding");
    assertThat(compressed.body().length).isLessThan(plain.length);
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(compressed.body()))) {
      assertThat(gzip.readAllBytes()).isEqualTo(plain);
    }
    String tag = compressed.headers().firstValue("ETag").orElseThrow();
    assertThat(get(page, "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(getBytes(page, "Accept-Encoding", "gzip;q=0").headers().map())
        .doesNotContainKey("content-encoding");
  }

  @Test
  void answersHeadWithoutABodyAndRefusesOtherMethods() throws Exception {
    URI page = press.articleUri(article("004"));
    HttpRequest.Builder request = HttpRequest.newBuilder(page);

    HttpResponse<String> head =
        client.send(
            request.method("HEAD", HttpRequest.BodyPublishers.noBody()).build(),
            BodyHandlers.ofString());
    HttpResponse<String> post =
        client.send(
            request.POST(HttpRequest.BodyPublishers.ofString("x")).build(),
            BodyHandlers.ofString());

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValueAsLong("Content-Length"))
        .hasValue(getBytes(page).body().length);
    assertThat(post.statusCode()).isEqualTo(405);
    assertThat(post.headers().firstValue("Allow")).contains("GET, HEAD");
  }

  @Test
  void offersOtherRenderingsOfTheAgencysArticles() throws Exception {
    URI page = press.articleUri(article("001"));
    String amp = Jsoup.parse(get(page).body()).select("link[rel=amphtml]").attr("href");

    for (String path : List.of(amp, "/print" + page.getPath())) {
      HttpResponse<String> variant = get(page.resolve(path));
      assertThat(variant.statusCode()).isEqualTo(200);
      assertThat(Jsoup.parse(variant.body()).select("link[rel=canonical]").attr("href"))
          .isEqualTo(page.toString());
      assertThat(variant.body()).contains("At least 291 people had died");
    }
  }

  @Test
  void saysOnEveryPageThatItIsASample() throws Exception {
    press.release(press.lastStep());
    for (PressArticle article : press.articles()) {
      org.jsoup.nodes.Document page = Jsoup.parse(get(press.articleUri(article)).body());
      assertThat(page.text()).containsAnyOf("Sample article from a", "Artículo de muestra");
      assertThat(page.select("h1").text()).contains(article.title());
    }
    for (Outlet outlet : press.outlets()) {
      assertThat(get(press.feedUri(outlet)).body()).containsAnyOf("fictitious", "ficticio");
      assertThat(get(press.feedUri(outlet).resolve(outlet.home())).body())
          .containsAnyOf("fictitious", "ficticio");
    }
  }

  @Test
  void marksUpNewsArticlesInJson() throws Exception {
    press.release(press.lastStep());

    var data =
        Jsoup.parse(get(press.articleUri(article("031"))).body())
            .select("script[type=application/ld+json]")
            .outerHtml()
            .replaceAll("</?script[^>]*>", "");

    var json = JsonMapper.shared().readTree(data);
    assertThat(json.path("@type").asString()).isEqualTo("NewsArticle");
    assertThat(json.path("headline").asString()).isEqualTo(article("031").title());
    assertThat(json.path("datePublished").asString()).isEqualTo("2026-10-07T17:45:00-04:00");
  }

  @Test
  void saysSoWhereThereIsNothing() throws Exception {
    HttpResponse<String> answer = get(press.feedUri(outlet("lempa-digital")).resolve("/nada"));

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("ETag")).isEmpty();
    assertThat(answer.body()).contains("404");
  }

  @Test
  void remembersEveryRequest() throws Exception {
    URI feed = press.feedUri(outlet("lempa-digital"));
    HttpResponse<String> first = get(feed, "User-Agent", "Tester/1.0");
    get(feed, "If-None-Match", etag(first));
    get(feed.resolve("/nada"));

    assertThat(press.requests())
        .extracting(PressRequest::outletId, PressRequest::path, PressRequest::status)
        .containsExactly(
            tuple("lempa-digital", "/feed/", 200),
            tuple("lempa-digital", "/feed/", 304),
            tuple("lempa-digital", "/nada", 404));
    assertThat(press.requests().getFirst().userAgent()).isEqualTo("Tester/1.0");
    assertThat(press.requests().getFirst().at()).isEqualTo(NOW);
    assertThat(press.requests().getFirst().bytes()).isPositive();
  }

  @Test
  void opensOnlyOnLoopbackAndGivesItsPortsBack() throws Exception {
    int port = press.feedUri(outlet("meridian-wire")).getPort();

    assertThatThrownBy(() -> new SamplePress(STORY, InstantSource.fixed(NOW), port))
        .isInstanceOf(IOException.class);
    press.close();

    try (ServerSocket socket = new ServerSocket(port)) {
      assertThat(socket.isBound()).isTrue();
    }
    press = open();
  }

  private static SamplePress open() {
    try {
      return new SamplePress(STORY, InstantSource.fixed(NOW), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Outlet outlet(String id) {
    return press.outlets().stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
  }

  private SourceConfig source(String id) {
    return press.sources(Duration.ofSeconds(2)).stream()
        .filter(source -> source.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private PressArticle article(String id) {
    return press.story().article(id);
  }

  private HttpResponse<String> get(URI uri, String... headers) throws Exception {
    return client.send(request(uri, headers), BodyHandlers.ofString());
  }

  private HttpResponse<byte[]> getBytes(URI uri, String... headers) throws Exception {
    return client.send(request(uri, headers), BodyHandlers.ofByteArray());
  }

  private static HttpRequest request(URI uri, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10));
    return (headers.length == 0 ? request : request.headers(headers)).build();
  }

  private static String etag(HttpResponse<?> response) {
    return response.headers().firstValue("ETag").orElseThrow();
  }

  private static long entries(String atom) {
    return Arrays.stream(atom.split("\n", -1)).filter(line -> line.contains("<entry>")).count();
  }

  private static Document xml(byte[] bytes) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
  }

  private static List<String> texts(Document document, String element) {
    NodeList nodes = document.getElementsByTagName(element);
    return IntStream.range(0, nodes.getLength())
        .mapToObj(i -> nodes.item(i).getTextContent())
        .toList();
  }
}
