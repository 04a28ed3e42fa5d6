package org.vigia.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigia.alerts.deliver.OutgoingMail;
import org.vigia.alerts.deliver.SendOutcome;
import org.vigia.contract.ArticleReference;
import org.vigia.contract.Language;
import org.vigia.contract.Novelty;
import org.vigia.contract.StatisticFinding;
import org.vigia.samples.Samples;

/**
 * Ten thousand requests that mean no good, written byte by byte to the real server: none changes
 * anything, none sends a mail, none makes the server stumble.
 */
class HostileRequestsTest {
  private static final int REQUESTS = 10_000;
  private static final int AT_ONCE = 8;
  private static final String MARKUP = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'";
  private static final String FORM = "application/x-www-form-urlencoded";

  private final List<OutgoingMail> sent = new CopyOnWriteArrayList<>();
  private final Random random = new Random(20261122);
  private Bench bench;
  private AlertsService service;
  private Browser browser;

  /** What an attacker may have got hold of. */
  private String report = "";

  private String stop = "";
  private String usedSeal = "";
  private String oldSeal = "";
  private String endedManage = "";
  private String endedReview = "";

  @BeforeEach
  void open(@TempDir Path folder) {
    bench = new Bench(folder, "signUp: {perNetwork: 1000000}", "");
    try (Subscribers subscribers = bench.subscribers()) {
      subscribers.add(Subscribers.Request.everything("reader@example.org", Language.ENGLISH));
      endedReview = subscribers.reviewLink(Duration.ofSeconds(1)).getPath();
    }
    service =
        bench.service(mail -> {
          sent.add(mail);
          return new SendOutcome.Accepted();
        });
    browser = new Browser(service);
    publishMarkup();
    await().until(() -> sent.size() == 1);
    String text = sent.getFirst().content().text();
    report = Browser.link(text, "/reports/");
    stop = Browser.link(text, "/subscriptions/stop/");
    oldSeal = Browser.seal(browser.get("/subscriptions"));
    bench.forward(Duration.ofHours(7));
    endedManage = askForManage();
    bench.forward(Duration.ofHours(3));
    usedSeal = Browser.seal(browser.get("/subscriptions/link"));
    bench.forward(Duration.ofSeconds(3));
    browser.post(
        "/subscriptions/link", "seal", usedSeal, "email", "nobody@example.org", "website", "");
    bench.quiet();
    sent.clear();
  }

  @AfterEach
  void close() {
    browser.close();
    service.close();
    bench.close();
  }

  @Test
  void noneSucceedsAndNoneMakesTheServerStumble() throws Exception {
    // given
    List<Supplier<byte[]>> attacks = attacks();
    List<byte[]> requests = new ArrayList<>();
    for (int i = 0; i < REQUESTS; i++) {
      requests.add(attacks.get(i % attacks.size()).get());
    }
    String before = everybody();

    // when
    Map<Integer, Integer> answers = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    try (ExecutorService attackers = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<List<Answer>>> all = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        int first = i;
        all.add(attackers.submit(() -> attack(requests, first)));
      }
      for (Future<List<Answer>> some : all) {
        for (Answer answer : answersOf(some)) {
          answers.merge(answer.status(), 1, Integer::sum);
          if (isStumble(answer.status()) || answer.body().contains("<script>alert")) {
            wrong.add(answer.status() + " to " + start(requests.get(answer.request())));
          }
        }
      }
    }

    // then
    assertThat(wrong).isEmpty();
    assertThat(answers.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(REQUESTS);
    assertThat(answers.keySet()).noneMatch(HostileRequestsTest::isStumble);
    bench.quiet();
    assertThat(sent).isEmpty();
    assertThat(everybody()).isEqualTo(before);
    try (Subscribers subscribers = bench.subscribers()) {
      assertThat(subscribers.openReports()).isZero();
    }
    assertThat(browser.get("/subscriptions").statusCode()).isEqualTo(200);
    assertThat(browser.get(stop).statusCode()).isEqualTo(200);
  }

  @Test
  void whatArticlesSayIsTextOnEveryPage() {
    bench.forward(Duration.ofSeconds(3));
    String tried =
        browser.post("/subscriptions", "do", "preview", "email", MARKUP, "query", "people").body();
    String reported = browser.get(report).body();
    for (String page : List.of(tried, reported)) {
      assertThat(page).contains("&lt;script&gt;").doesNotContain("<script", "<img", "javascript:");
    }
    bench.forward(Duration.ofSeconds(3));
    browser.post(report, "seal", Browser.seal(browser.get(report)), "words", "too soon");
    String seal = Browser.seal(browser.get(report));
    bench.forward(Duration.ofSeconds(3));
    browser.post(report, "seal", seal, "words", MARKUP);
    try (Subscribers subscribers = bench.subscribers()) {
      String review = browser.get(subscribers.reviewLink(Duration.ofHours(1)).getPath()).body();
      assertThat(review)
          .contains("alert(1)", "&lt;script&gt;")
          .doesNotContain("<script", "<img", "javascript:");
    }
  }

  /** That it does not know a version of HTTP is the right answer (RFC 9110 §15.6.6). */
  private static boolean isStumble(int status) {
    return status >= 500 && status != 505;
  }

  private List<Supplier<byte[]>> attacks() {
    String manage = endedManage;
    return List.of(
        // forged, cut, changed and foreign tokens
        () -> get(manage),
        () -> get(cut(manage)),
        () -> get(changed(manage)),
        () -> get("/subscriptions/manage/" + noise(40)),
        () -> get(stop.replace("/stop/", "/manage/")),
        () -> get(report.replace("/reports/", "/review/")),
        () -> get(endedReview),
        () -> get(changed(endedReview)),
        () -> get("/review/" + noise(60)),
        () -> post(changed(stop), FORM, "List-Unsubscribe=One-Click"),
        () -> post(stop.replace("/stop/", "/confirm/"), FORM, ""),
        () -> post(changed(report), FORM, form("words", "x", "seal", usedSeal)),
        // links that have ended, used to change things
        () -> post(manage + "/delete", FORM, ""),
        () -> post(manage + "/pause", FORM, ""),
        () -> post(manage + "/manner", FORM, form("lang", "es", "zone", "UTC")),
        () -> post(manage + "/subscription/new", FORM, form("do", "save")),
        () -> post(endedReview + "/withdraw", FORM, form("report", noise(24))),
        () -> post(endedReview + "/unmute", FORM, form("subject", "x")),
        // forms without a seal, or with one that was made up, has ended or was used
        () -> post("/subscriptions", FORM, form("email", victim())),
        () -> post("/subscriptions", FORM, form("email", victim(), "seal", noise(50))),
        () -> post("/subscriptions", FORM, form("email", victim(), "seal", oldSeal)),
        () -> post("/subscriptions", FORM, form("email", victim(), "seal", changed(oldSeal))),
        () -> post("/subscriptions", FORM, form("email", victim(), "seal", usedSeal)),
        () -> post("/subscriptions/link", FORM, form("email", "reader@example.org")),
        () ->
            post(
                "/subscriptions/link", FORM, form("email", "reader@example.org", "seal", usedSeal)),
        () -> post(report, FORM, form("words", noise(50), "seal", usedSeal)),
        () -> post(report, FORM, form("words", "x".repeat(3_000), "seal", usedSeal)),
        // another site's page
        () ->
            post(
                "/subscriptions",
                FORM + "\r\nSec-Fetch-Site: cross-site\r\nOrigin: https://evil.example",
                form("email", victim(), "seal", usedSeal)),
        () -> post(report, FORM + "\r\nSec-Fetch-Site: same-site", form("words", "x")),
        // headers and markup in addresses
        () ->
            post(
                "/subscriptions",
                FORM,
                form("email", "a@example.org\r\nBcc: " + victim(), "seal", usedSeal)),
        () -> post("/subscriptions", FORM, form("email", MARKUP + "@example.org")),
        () -> post("/subscriptions/link", FORM, form("email", MARKUP, "seal", oldSeal)),
        () -> post("/subscriptions", FORM, form("email", "xn--" + noise(30) + "@xn--" + noise(9))),
        () -> post("/subscriptions", FORM, form("email", "@".repeat(250), "lang", MARKUP)),
        // queries and choices that cannot be
        () -> preview("query", "(".repeat(1_000)),
        () -> preview("query", "a".repeat(1_001)),
        () -> preview("query", "title:" + MARKUP),
        () -> preview("query", "\"" + "x ".repeat(300) + "\"~99999999"),
        () -> preview("query", "NOT ".repeat(200) + "x"),
        () -> preview("query", noise(80)),
        () -> preview("place", "country:" + noise(2)),
        () -> preview("indicator", MARKUP),
        () -> preview("zone", "../../etc/passwd", "frequency", "never", "confidence", "1e9"),
        // bodies
        () -> post("/subscriptions", FORM, "email=" + "x".repeat(40_000)),
        () -> post("/subscriptions", FORM, "a=b&".repeat(5_000)),
        () -> post("/subscriptions", FORM, "email=%zz%&seal=%"),
        () -> post("/subscriptions", FORM, "email=%00%ff%fe"),
        () -> post("/subscriptions", FORM + "; charset=utf-16", form("email", victim())),
        () -> post("/subscriptions", "application/json", "{\"email\":\"" + victim() + "\"}"),
        () -> post("/subscriptions", "text/plain", form("email", victim(), "seal", usedSeal)),
        () -> post("/subscriptions", "multipart/form-data; boundary=x", "--x\r\n\r\nemail"),
        () -> post("/subscriptions", "multipart/form-data", "x"),
        () -> post("/subscriptions", noise(20), "x"),
        () -> post(stop.substring(0, stop.length() - 4), "multipart/form-data; boundary=y", "--"),
        () ->
            bytes(
                "POST /subscriptions HTTP/1.1", "Content-Type: " + FORM + "\r\nContent-Length: -1"),
        () ->
            bytes(
                "POST /subscriptions HTTP/1.1",
                "Content-Type: " + FORM + "\r\nTransfer-Encoding: chunked\r\nContent-Length: 4"),
        // paths, methods and versions
        () -> get("/subscriptions/manage/%2e%2e/%2e%2e/review/x"),
        () -> get("/subscriptions/../../../etc/passwd"),
        () -> get("/subscriptions/stop/%00"),
        () -> get("/subscriptions/stop/%zz"),
        () -> get("/subscriptions//manage//"),
        () -> get("/reports/" + "a".repeat(7_000)),
        () -> get("/reports/" + noise(30).replace(' ', '.') + "." + noise(10)),
        () -> get("/review/" + ".".repeat(50)),
        () -> get("/review/-1.-1"),
        () -> get("/subscriptions?lang=" + "%3Cscript%3Ealert(1)%3C/script%3E"),
        () -> get("/subscriptions?lang=%zz&%"),
        () -> get("/subscriptions;jsessionid=1/../review"),
        () -> bytes("DELETE " + stop + " HTTP/1.1", ""),
        () -> bytes("PUT /subscriptions HTTP/1.1", "Content-Length: 0"),
        () -> bytes("TRACE /subscriptions HTTP/1.1", ""),
        () -> bytes("GET /subscriptions HTTP/9.9", ""),
        () -> bytes("GET " + noise(20) + " HTTP/1.1", noise(20)),
        () -> bytes(noise(60), noise(60)),
        () -> bytes("GET /subscriptions HTTP/1.1", "X: " + "y".repeat(20_000)),
        () ->
            bytes(
                "GET /subscriptions HTTP/1.1",
                "Accept-Language: " + MARKUP + "\r\nX-Forwarded-For: " + MARKUP));
  }

  private byte[] preview(String... fields) {
    return post("/subscriptions", FORM, form(fields) + "&do=preview");
  }

  private static byte[] get(String path) {
    return bytes("GET " + path.replace(' ', '+') + " HTTP/1.1", "");
  }

  private static byte[] post(String path, String type, String body) {
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    return bytes(
        "POST " + path.replace(' ', '+') + " HTTP/1.1",
        "Content-Type: " + type + "\r\nContent-Length: " + content.length,
        content);
  }

  private static byte[] bytes(String line, String headers, byte... body) {
    byte[] head =
        (line
                + "\r\nHost: vigia.example.org\r\nConnection: close\r\n"
                + (headers.isEmpty() ? "" : headers + "\r\n")
                + "\r\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = java.util.Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    return all;
  }

  private static String form(String... fields) {
    return Browser.encoded(fields);
  }

  private String victim() {
    return "victim" + random.nextInt(1_000_000) + "@example.org";
  }

  /** Printable, and some that is not. */
  private String noise(int length) {
    StringBuilder noise = new StringBuilder();
    for (int i = 0; i < length; i++) {
      int kind = random.nextInt(10);
      noise.append((char) (kind == 0 ? 1 + random.nextInt(31) : 33 + random.nextInt(94)));
    }
    return noise.toString().replace('\r', '.').replace('\n', '.');
  }

  private String cut(String token) {
    return token.substring(0, token.length() - 1 - random.nextInt(20));
  }

  private String changed(String token) {
    int at = token.length() - 1 - random.nextInt(24);
    char old = token.charAt(at);
    return token.substring(0, at) + (old == 'x' ? 'y' : 'x') + token.substring(at + 1);
  }

  /**
   * @param status 0: the server hung up without a word, as it may on what is no HTTP
   */
  private record Answer(int request, int status, String body) {}

  private List<Answer> attack(List<byte[]> requests, int first) {
    List<Answer> answers = new ArrayList<>();
    for (int i = first; i < requests.size(); i += AT_ONCE) {
      answers.add(answer(i, requests.get(i)));
    }
    return answers;
  }

  private Answer answer(int number, byte[] request) {
    URI address = browser.address();
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(10_000);
      String text;
      try {
        socket.getOutputStream().write(request);
        socket.getOutputStream().flush();
        InputStream in = socket.getInputStream();
        text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (java.net.SocketException e) {
        return new Answer(number, 0, ""); // hung up on while writing
      }
      int status = text.startsWith("HTTP/1.1 ") ? Integer.parseInt(text.substring(9, 12)) : 0;
      return new Answer(number, status, text);
    } catch (IOException e) {
      throw new UncheckedIOException(start(request), e);
    }
  }

  private static List<Answer> answersOf(Future<List<Answer>> some) throws InterruptedException {
    try {
      return some.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String start(byte[] request) {
    return new String(request, 0, Math.min(request.length, 300), StandardCharsets.ISO_8859_1);
  }

  private String everybody() {
    try (Subscribers subscribers = bench.subscribers()) {
      return subscribers.exportJson();
    }
  }

  private String askForManage() {
    String seal = Browser.seal(browser.get("/subscriptions/link"));
    bench.forward(Duration.ofSeconds(3));
    browser.post("/subscriptions/link", "seal", seal, "email", "reader@example.org");
    await().until(() -> sent.size() == 2);
    return Browser.link(sent.getLast().content().text(), "/subscriptions/manage/");
  }

  private void publishMarkup() {
    ArticleReference plain = Samples.article("markup");
    ArticleReference marked =
        new ArticleReference(
            plain.id(),
            plain.version(),
            plain.feedId(),
            "Ledger " + MARKUP,
            URI.create("javascript:alert(1)"),
            "Title " + MARKUP,
            plain.published(),
            plain.publishedOn(),
            plain.language(),
            plain.capture(),
            plain.origin());
    StatisticFinding toll = Samples.toll(marked, 301, null, Novelty.NEW);
    StatisticFinding hostile =
        new StatisticFinding(
            toll.id(),
            toll.seriesId(),
            toll.indicator(),
            toll.value(),
            null,
            toll.unit(),
            toll.comparator(),
            toll.place(),
            toll.asOf(),
            null,
            "Group " + MARKUP,
            "people " + MARKUP,
            "At least 301 people " + MARKUP + " died.",
            "At least 301 people",
            toll.language(),
            toll.topics(),
            toll.confidence(),
            toll.novelty(),
            null,
            List.of(),
            marked,
            toll.detectedAt());
    bench.transport.add(hostile);
    bench.transport.add(Samples.manifest(marked, List.of(hostile), List.of()));
  }
}
