package org.vigia.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigia.contract.ArticleReference;
import org.vigia.contract.FeedCondition;
import org.vigia.contract.Language;
import org.vigia.contract.LedgerSeries;
import org.vigia.contract.LegalFinding;
import org.vigia.contract.LegalStatus;
import org.vigia.contract.LegalType;
import org.vigia.contract.Novelty;
import org.vigia.contract.Origin;
import org.vigia.contract.SeriesId;
import org.vigia.contract.StatisticFinding;
import org.vigia.contract.Topics;
import org.vigia.contract.VigiaJson;
import org.vigia.runtime.Health;
import org.vigia.runtime.ServiceContext;
import org.vigia.runtime.config.ConfigLoader;
import org.vigia.runtime.config.VigiaConfig;
import org.vigia.runtime.kafka.KafkaClients;
import org.vigia.runtime.web.WebServer;
import tools.jackson.databind.JsonNode;

class DashboardTest {
  private final PrometheusMeterRegistry metrics =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final VigiaConfig config =
      new ConfigLoader(Map.of())
          .parse("web: {listen: '127.0.0.1:0', publicUrl: 'https://vigia.example/'}", "test");
  private final FakeEvents events = new FakeEvents();
  private final DashboardService service =
      new DashboardService(
          new ServiceContext(
              config,
              new KafkaClients("127.0.0.1:1", config.kafka(), metrics),
              metrics,
              InstantSource.fixed(Story.NOON)),
          events);
  private final WebServer server =
      WebServer.start(
          config.web(), service.pages(), metrics, () -> Map.of("dashboard", service.health()));
  private final HttpClient client = HttpClient.newHttpClient();

  private final ArticleReference english =
      Story.article("toll", "Toll rises again", Language.ENGLISH, Origin.LIVE);
  private final ArticleReference spanish =
      Story.article("vuelos", "Jueza frena los vuelos", Language.SPANISH, Origin.LIVE);

  @BeforeEach
  void start() {
    service.start();
  }

  @AfterEach
  void stop() {
    service.close();
    server.close();
    client.close();
  }

  @Test
  void a_statistic_stands_with_value_place_previous_figure_sentence_and_source() throws Exception {
    StatisticFinding finding = Story.toll("265", Novelty.REVISED, Story.before("261"), english, 1);
    events.bring(Topics.STATISTICS, finding);
    events.bring(Topics.ANNOTATED_ARTICLES, Story.annotated(english));
    events.bring(Topics.ALERTS, Story.alert(finding.id()));

    Element item = only(page("/?lang=en"), ".finding");

    assertThat(item.select("h2").text()).isEqualTo("at least 265 deaths in custody, El Salvador");
    assertThat(item.select(".badge").text()).isEqualTo("Changed");
    assertThat(item.select(".change").text())
        .isEqualTo("Before: at least 261 (El Faro Chico, 10 Feb 2026)");
    assertThat(item.select(".change a").attr("href")).isEqualTo("https://faro-chico.example/cifra");
    assertThat(item.select("blockquote mark").text())
        .isEqualTo("at least 265 people have died in custody");
    assertThat(item.select("blockquote").text()).isEqualTo(finding.sentence());
    assertThat(item.select(".source a").attr("href"))
        .isEqualTo("https://harbour-post.example/toll");
    assertThat(item.select("dl").text())
        .contains("Figure given by a lawyers' collective")
        .contains("Convention against Torture (3, 22(8))")
        .contains("Non-refoulement");
    assertThat(item.select(".labels").text()).contains("alerted 2 Mar 2026, 12:01 UTC");
    assertThat(item.select("time").attr("datetime")).isEqualTo("2026-03-02T12:01:00Z");
  }

  @Test
  void what_was_taken_back_is_said_to_hold_no_longer() throws Exception {
    events.bring(
        Topics.STATISTICS, Story.toll("261", Novelty.WITHDRAWN, Story.before("261"), english, 1));

    assertThat(only(page("/?lang=en"), ".finding").select(".change").text())
        .isEqualTo("It no longer holds");
    assertThat(only(page("/?lang=es"), ".finding").select(".change").text())
        .isEqualTo("Ya no vale");
  }

  @Test
  void a_legal_development_stands_with_actor_status_and_other_outlets() throws Exception {
    events.bring(Topics.LEGAL_DEVELOPMENTS, injunction(LegalStatus.PROPOSED, Novelty.NEW, 1));

    Element item = only(page("/?lang=es"), ".finding");

    assertThat(item.select("h2").text())
        .isEqualTo("Orden judicial que detiene o limita un acto, Estados Unidos");
    assertThat(item.select(".labels").text()).contains("propuesta");
    assertThat(item.select("dl").text()).contains("Quién actúa a federal judge", "26-cv-0101");
    assertThat(item.select(".others a").attr("href")).isEqualTo("https://lirio-wire.example/2");
    assertThat(item.select("blockquote").attr("lang")).isEqualTo("es");
  }

  @Test
  void a_finding_whose_article_was_removed_says_when_and_where_the_proof_is() throws Exception {
    ArticleReference article = Story.captured(english);
    events.bring(Topics.STATISTICS, Story.toll("265", Novelty.NEW, null, article, 1));
    events.bring(Topics.LEGAL_DEVELOPMENTS, injunction(LegalStatus.OCCURRED, Novelty.NEW, 3));
    assertThat(page("/?lang=en").select(".finding").text()).doesNotContain("Removed");

    events.bring(Topics.REMOVED_ARTICLES, Story.removed(article));

    Element item = only(page("/?lang=en&kind=statistic"), ".finding");
    assertThat(item.select(".labels").text()).contains("removed by its outlet");
    assertThat(item.select("dl").text())
        .contains("found gone on 5 Mar 2026, 12:00 UTC (the server answered 410)")
        .contains(
            "Page as we read it page.warc.gz, from byte 4711, record urn:uuid:page, sha256:ab")
        .contains("Proof of removal answer.warc.gz, from byte 4711");
    assertThat(page("/?lang=es&kind=statistic").select("dl").text())
        .contains("El medio retiró la página");
    assertThat(page("/?lang=en&kind=legal").select(".finding").text())
        .doesNotContain("removed by its outlet");
    assertThat(json("/api/v1/removed-articles").at("/items/0/url").asString())
        .isEqualTo("https://harbour-post.example/toll");
  }

  @Test
  void words_of_the_article_in_another_language_are_shown_as_quoted() throws Exception {
    events.bring(Topics.STATISTICS, Story.toll("265", Novelty.NEW, null, english, 1));
    events.bring(Topics.LEGAL_DEVELOPMENTS, injunction(LegalStatus.OCCURRED, Novelty.NEW, 3));

    assertThat(page("/?lang=es").select("dl").text())
        .contains("Quién da la cifra «a lawyers' collective»")
        .contains("Quién actúa a federal judge");
    assertThat(page("/?lang=en").select("dl").text())
        .contains("Figure given by a lawyers' collective")
        .contains("Who acts “a federal judge”");
  }

  @Test
  void who_disagrees_is_not_said_to_have_come_before() throws Exception {
    events.bring(
        Topics.STATISTICS, Story.toll("441", Novelty.CONFLICTING, Story.before("304"), english, 1));

    assertThat(page("/?lang=en").select(".change").text())
        .isEqualTo("Another source says: at least 304 (El Faro Chico, 10 Feb 2026)");
  }

  @Test
  void names_are_the_same_in_every_language() throws Exception {
    assertThat(givenBy("a lawyers' collective")).isEqualTo("«a lawyers' collective»");
    assertThat(givenBy("The court")).isEqualTo("«The court»");
    assertThat(givenBy("Department of Homeland Security"))
        .isEqualTo("Department of Homeland Security");
    assertThat(givenBy("SJH")).isEqualTo("SJH");
  }

  private String givenBy(String attribution) throws IOException, InterruptedException {
    events.bring(
        Topics.STATISTICS,
        Story.given(Story.toll("265", Novelty.NEW, null, english, 1), attribution));
    return page("/?lang=es").select("dl div:has(dt:contains(Quién da)) dd").text();
  }

  @Test
  void money_is_qualified_before_its_sign() throws Exception {
    events.bring(
        Topics.STATISTICS_LEDGER,
        Story.payments(
            Story.payment("4000000", null, "2026"), Story.payment("5000000", "6000000", "2025")));

    String table = page("/series?lang=en").select("tbody").text();
    String history = page("/series/" + encoded(Story.PAYMENTS) + "?lang=en").text();

    assertThat(table).isEqualTo("El Salvador at least US$4,000,000 2026 2");
    assertThat(history).contains("2025 between US$5,000,000 and US$6,000,000");
  }

  @Test
  void an_address_that_is_none_says_so_with_a_page_to_browsers() throws Exception {
    HttpResponse<String> answer =
        get("/nowhere", "Accept", "text/html,*/*;q=0.8", "Accept-Language", "es");
    Document page = Jsoup.parse(answer.body());

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(page.select("html").attr("lang")).isEqualTo("es");
    assertThat(page.title()).isEqualTo("No existe esa página · Vigía");
    assertThat(page.select("main a").attr("href")).isEqualTo("/");
    assertThat(get("/nowhere").headers().firstValue("content-type").orElse(""))
        .startsWith("text/plain");
    assertThat(get("/api/v1/series/none", "Accept", "text/html").body()).startsWith("{");
  }

  @Test
  void only_news_is_shown_unless_more_is_asked_for() throws Exception {
    events.bring(Topics.STATISTICS, Story.toll("261", Novelty.NEW, null, english, 1));
    events.bring(Topics.STATISTICS, Story.toll("260", Novelty.ROUNDED, null, english, 2));
    events.bring(Topics.STATISTICS, Story.toll("999", Novelty.UNCONFIRMED, null, english, 3));
    events.bring(Topics.LEGAL_DEVELOPMENTS, injunction(LegalStatus.HYPOTHETICAL, Novelty.NEW, 4));

    assertThat(headings("/?lang=en"))
        .containsExactly("at least 261 deaths in custody, El Salvador");
    assertThat(page("/?lang=en").select(".unconfirmed .finding h2").eachText())
        .containsExactly("at least 999 deaths in custody, El Salvador");
    assertThat(headings("/?lang=en&novelty=all")).hasSize(3).noneMatch(h -> h.contains("999"));
    assertThat(headings("/?lang=en&novelty=unconfirmed"))
        .containsExactly("at least 999 deaths in custody, El Salvador");
  }

  @Test
  void lists_are_filtered_by_kind_topic_and_language_newest_first() throws Exception {
    events.bring(Topics.STATISTICS, Story.toll("261", Novelty.NEW, null, english, 1));
    events.bring(Topics.STATISTICS, Story.toll("265", Novelty.REVISED, null, english, 5));
    events.bring(Topics.LEGAL_DEVELOPMENTS, injunction(LegalStatus.OCCURRED, Novelty.NEW, 3));

    assertThat(headings("/?lang=en"))
        .extracting(h -> h.substring(0, 12))
        .containsExactly("at least 265", "Court order ", "at least 261");
    assertThat(headings("/?lang=en&kind=legal")).hasSize(1);
    assertThat(headings("/?lang=en&topic=cecot")).hasSize(2);
    assertThat(headings("/?lang=en&language=es")).hasSize(1);
    assertThat(headings("/?lang=en&topic=guantanamo")).isEmpty();
    assertThat(page("/?lang=en&topic=guantanamo").select(".empty").text())
        .contains("Nothing matches these filters");
    assertThat(
            page("/?lang=en&topic=cecot")
                .select("select[name=topic] option[selected]")
                .attr("value"))
        .isEqualTo("cecot");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?kind=x",
        "/?topic=%3Cscript%3E",
        "/?novelty=', '",
        "/?page=-1",
        "/?page=999999999999",
        "/?lang=xx",
        "/?language="
      })
  void nonsense_in_the_address_does_no_harm(String path) throws Exception {
    HttpResponse<String> answer = get(path.replace("', '", "%27%2C"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).doesNotContain("<script>");
  }

  @Test
  void text_from_articles_is_escaped_and_odd_addresses_are_no_links() throws Exception {
    String nasty = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
    ArticleReference hostile =
        Story.article(URI.create("javascript:alert(1)"), nasty, Language.ENGLISH, Origin.LIVE);
    LegalFinding finding =
        Story.event(
            LegalType.RULING,
            LegalStatus.OCCURRED,
            Novelty.NEW,
            "A ruling " + nasty + " came.",
            nasty,
            null,
            hostile,
            1);
    events.bring(Topics.LEGAL_DEVELOPMENTS, finding);

    for (String path : List.of("/?lang=en", "/?lang=en&part=live")) {
      Document page = Jsoup.parse(get(path).body());
      assertThat(page.select("blockquote").text()).isEqualTo("A ruling " + nasty + " came.");
      assertThat(page.select("script:not([src]), img, [onerror]")).isEmpty();
      assertThat(page.select("a[href^=javascript]")).isEmpty();
      assertThat(page.select(".source").text()).contains(nasty);
    }
    assertThat(get("/feeds/latest.atom").body()).doesNotContain("<script>", "javascript:");
  }

  @Test
  void a_series_shows_its_history_as_table_and_drawing() throws Exception {
    events.bring(Topics.STATISTICS_LEDGER, Story.ledger());
    String path = "/series/" + URLEncoder.encode(Story.DEATHS.value(), StandardCharsets.UTF_8);

    Document page = page(path + "?lang=en");

    assertThat(page.select("h1").text()).isEqualTo("Deaths in custody El Salvador · people");
    assertThat(page.select("tbody tr")).hasSize(5);
    assertThat(page.select("tbody tr").eachText().getFirst()).startsWith("March 2026 at least 265");
    assertThat(page.select("tr.withdrawn").text()).contains("2,400", "Withdrawn");
    assertThat(page.select("svg .dot circle")).hasSize(4);
    assertThat(page.select("svg .line").attr("d")).startsWith("M104.0 ").contains(" L700.0 ");
    assertThat(page.select("figcaption").text())
        .contains("4 figures. First: at least 180 (June 2025); last: at least 265 (March 2026).");
    assertThat(page("/series?lang=en").select("tbody a").attr("href")).isEqualTo(path);
    assertThat(get("/series/none").statusCode()).isEqualTo(404);
    assertThat(get("/series/%20").statusCode()).isEqualTo(404);
  }

  @Test
  void a_line_joins_only_what_one_source_counted() throws Exception {
    LedgerSeries ledger = Story.ledger();
    events.bring(
        Topics.STATISTICS_LEDGER,
        Story.with(ledger, Story.given(ledger.figures().get(1), "another group")));

    Document page = page("/series/" + encoded(Story.DEATHS) + "?lang=en");

    assertThat(page.select("svg .dot circle")).hasSize(4);
    assertThat(page.select("svg .line").attr("d").split("[ML]")).hasSize(1 + 3);
    assertThat(page.select("svg .dot title").eachText())
        .contains("November 2025: at least 240 (another group)");
  }

  @Test
  void sources_in_trouble_stand_first() throws Exception {
    events.bring(
        Topics.SOURCE_HEALTH,
        Story.source("a-good", "A Good One", FeedCondition.OK, Optional.empty()));
    events.bring(
        Topics.SOURCE_HEALTH,
        Story.source("z-bad", "Z Bad One", FeedCondition.FAILING, Optional.of("timed out <b>")));

    Document page = page("/sources?lang=en");

    assertThat(page.select("tbody th").eachText())
        .containsExactly("Z Bad One z-bad", "A Good One a-good");
    assertThat(page.select("tbody tr").eachText().getFirst()).contains("failing", "timed out <b>");
    assertThat(page.select(".count").text()).startsWith("well: 1 · failing: 1");
  }

  @Test
  void the_language_follows_choice_then_memory_then_browser() throws Exception {
    assertThat(pageLanguage(get("/", "Accept-Language", "es-SV,es;q=0.9,en;q=0.5")))
        .isEqualTo("es");
    assertThat(pageLanguage(get("/", "Accept-Language", "fr, de;q=0.5"))).isEqualTo("en");
    assertThat(pageLanguage(get("/", "Accept-Language", ";;;"))).isEqualTo("en");
    HttpResponse<String> chosen = get("/?lang=es", "Accept-Language", "en");
    assertThat(pageLanguage(chosen)).isEqualTo("es");
    String cookie = chosen.headers().firstValue("Set-Cookie").orElse("").replaceFirst(";.*", "");
    assertThat(pageLanguage(get("/about", "Cookie", cookie))).isEqualTo("es");
  }

  @Test
  void every_page_is_whole_in_both_languages() throws Exception {
    events.bring(Topics.STATISTICS, Story.toll("265", Novelty.NEW, null, english, 1));
    for (String path : List.of("/", "/series", "/sources", "/about")) {
      for (String language : List.of("en", "es")) {
        Document page = page(path + "?lang=" + language);
        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        assertThat(page.select("main, header, footer, nav[aria-label], h1"))
            .hasSizeGreaterThanOrEqualTo(5);
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("[style], style, [onclick]")).isEmpty();
        assertThat(page.select("[aria-current=page]")).hasSize(1);
        assertThat(
                Stream.concat(
                    page.select("[src]").eachAttr("src").stream(),
                    page.select("link").eachAttr("href").stream()))
            .allSatisfy(address -> {
              assertThat(address).startsWith("/");
              assertThat(get(address).statusCode()).as(address).isEqualTo(200);
            });
      }
    }
  }

  @Test
  void the_json_api_gives_the_events_as_they_are() throws Exception {
    StatisticFinding finding = Story.toll("265", Novelty.REVISED, Story.before("261"), english, 1);
    events.bring(Topics.STATISTICS, finding);
    events.bring(Topics.STATISTICS, Story.toll("260", Novelty.ROUNDED, null, english, 2));
    events.bring(Topics.LEGAL_DEVELOPMENTS, injunction(LegalStatus.OCCURRED, Novelty.NEW, 3));
    events.bring(Topics.STATISTICS_LEDGER, Story.ledger());
    events.bring(Topics.SOURCE_HEALTH, Story.source("a", "A", FeedCondition.OK, Optional.empty()));

    JsonNode statistics = json("/api/v1/statistics");

    assertThat(statistics.get("total").asInt()).isEqualTo(1);
    assertThat(VigiaJson.mapper().treeToValue(statistics.at("/items/0"), StatisticFinding.class))
        .isEqualTo(finding);
    assertThat(
            json("/api/v1/statistics?novelty=all&limit=1&offset=1")
                .at("/items/0/novelty")
                .asString())
        .isEqualTo("revised");
    assertThat(json("/api/v1/legal-developments").get("total").asInt()).isEqualTo(1);
    assertThat(json("/api/v1/series").at("/items/0/id").asString()).isEqualTo(Story.DEATHS.value());
    assertThat(
            json("/api/v1/series/"
                    + URLEncoder.encode(Story.DEATHS.value(), StandardCharsets.UTF_8))
                .get("figures"))
        .hasSize(5);
    assertThat(json("/api/v1/sources").at("/items/0/condition").asString()).isEqualTo("ok");
    assertThat(get("/api/v1/statistics?novelty=neu").statusCode()).isEqualTo(400);
    assertThat(json("/api/v1/statistics?novelty=neu").get("error").asString())
        .startsWith("no Novelty 'neu'; there are: new");
    assertThat(json("/api/v1/statistics?limit=many").get("error").asString())
        .contains("limit must be a whole number from 0 to 500");
    assertThat(get("/api/v1/series/none").statusCode()).isEqualTo(404);
  }

  @Test
  void the_feed_is_atom_with_stable_ids() throws Exception {
    StatisticFinding finding = Story.toll("265", Novelty.REVISED, Story.before("261"), english, 1);
    events.bring(Topics.STATISTICS, finding);

    HttpResponse<String> answer = get("/feeds/latest.atom?lang=en");
    Document feed = Jsoup.parse(answer.body(), Parser.xmlParser());

    assertThat(answer.headers().firstValue("content-type").orElse(""))
        .startsWith("application/atom+xml");
    assertThat(feed.select("feed > link[rel=self]").attr("href"))
        .isEqualTo("https://vigia.example/feeds/latest.atom");
    assertThat(feed.select("entry > id").text()).isEqualTo("urn:vigia:finding:" + finding.id());
    assertThat(feed.select("entry > title").text())
        .isEqualTo("Changed · Deaths in custody, El Salvador: at least 265");
    assertThat(feed.select("entry > summary").text()).isEqualTo(finding.sentence());
    assertThat(feed.select("entry > updated").text()).isEqualTo("2026-03-02T12:01:00Z");
  }

  @Test
  void open_pages_are_told_of_news() {
    List<String> lines = new CopyOnWriteArrayList<>();
    CompletableFuture<HttpResponse<Stream<String>>> answer =
        client.sendAsync(
            HttpRequest.newBuilder(server.address().resolve("/events"))
                .header("Accept", "text/event-stream")
                .build(),
            HttpResponse.BodyHandlers.ofLines());
    CompletableFuture<Void> reading =
        answer.thenAcceptAsync(response -> response.body().forEach(lines::add));
    await()
        .until(() ->
            lines.contains(": welcome") || lines.stream().anyMatch(l -> l.contains("welcome")));

    events.bring(Topics.STATISTICS, Story.toll("265", Novelty.NEW, null, english, 1));

    await().untilAsserted(() -> assertThat(lines).contains("event: statistic", "event: change"));
    assertThat(lines).anyMatch(l -> l.startsWith("data: {") && l.contains("deaths-in-custody"));
    service.close();
    await().untilAsserted(() -> assertThat(reading).isDone());
  }

  @Test
  void a_replay_does_not_undo_what_was_decided_at_the_time() throws Exception {
    events.bring(Topics.STATISTICS, Story.toll("265", Novelty.NEW, null, english, 1));
    ArticleReference replayed =
        Story.article("toll", "Toll rises again", Language.ENGLISH, Origin.REPLAY);
    events.bring(Topics.STATISTICS, Story.toll("265", Novelty.REPEATED, null, replayed, 900));

    assertThat(headings("/?lang=en")).hasSize(1);
  }

  @Test
  void it_says_how_it_is() throws Exception {
    assertThat(service.health()).isEqualTo(Health.UP);
    assertThat(service.name()).isEqualTo("dashboard");
    assertThat(get("/health").body()).contains("\"dashboard\"");
  }

  private LegalFinding injunction(LegalStatus status, Novelty novelty, int minutes) {
    return Story.event(
        LegalType.INJUNCTION,
        status,
        novelty,
        "Una jueza federal frenó el domingo los vuelos de deportación.",
        "frenó el domingo los vuelos",
        null,
        spanish,
        minutes);
  }

  private static String encoded(SeriesId id) {
    return URLEncoder.encode(id.value(), StandardCharsets.UTF_8);
  }

  private List<String> headings(String path) throws IOException, InterruptedException {
    return page(path).select("#live > .findings .finding h2").eachText();
  }

  private Document page(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  private static Element only(Document page, String selector) {
    assertThat(page.select(selector)).hasSize(1);
    return page.select(selector).getFirst();
  }

  private static String pageLanguage(HttpResponse<String> answer) {
    return Jsoup.parse(answer.body()).select("html").attr("lang");
  }

  private JsonNode json(String path) throws IOException, InterruptedException {
    return VigiaJson.mapper().readTree(get(path).body());
  }

  private HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.address().resolve(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
