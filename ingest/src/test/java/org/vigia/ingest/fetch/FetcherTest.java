package org.vigia.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigia.ingest.LoopbackSite;
import org.vigia.ingest.fetch.FetchOutcome.Failed;
import org.vigia.ingest.fetch.FetchOutcome.Fetched;
import org.vigia.ingest.fetch.FetchOutcome.NotModified;
import org.vigia.ingest.fetch.FetchOutcome.Refused;
import org.vigia.ingest.fetch.FetchOutcome.Throttled;
import org.vigia.runtime.net.HostResolver;

class FetcherTest {
  private static final Duration TOTAL = Duration.ofSeconds(3);

  private final List<Duration> pauses = new CopyOnWriteArrayList<>();
  private LoopbackSite site;
  private Fetcher fetcher;

  @BeforeEach
  void open() throws IOException {
    site = new LoopbackSite();
    fetcher = BoundedFetchers.fetcher(HostResolver.system(), TOTAL, pauses::add);
  }

  @AfterEach
  void close() {
    fetcher.close();
    site.close();
  }

  @Test
  void handsValidatorsBack() throws Exception {
    site.put("/a", "text/html", "hello");
    Fetched first = (Fetched) fetcher.fetch(site.url("/a"), Validators.NONE);

    assertThat(fetcher.fetch(site.url("/a"), first.validators())).isInstanceOf(NotModified.class);
  }

  @Test
  void saysWhoItIsAndHowToReachUs() throws Exception {
    List<String> agents = new CopyOnWriteArrayList<>();
    site.on(
        "/a",
        e -> {
          agents.add(e.getRequestHeaders().getFirst("User-Agent"));
          e.sendResponseHeaders(204, -1);
        });
    fetcher.fetch(site.url("/a"), Validators.NONE);
    fetcher.fetch(site.url("/a"), Validators.NONE);

    assertThat(agents).containsOnly("Vigia/0.1 (+mailto:desk@example.org)").hasSize(2);
  }

  @Test
  void keepsTheExchangeAsItWas() throws Exception {
    byte[] zipped = ContentCodingTest.coded("gzip", "hello".getBytes(StandardCharsets.UTF_8));
    site.on(
        "/a",
        e -> {
          e.getResponseHeaders().set("Content-Encoding", "gzip");
          e.sendResponseHeaders(200, 0); // chunked
          e.getResponseBody().write(zipped);
        });

    Fetched fetched = (Fetched) fetcher.fetch(site.url("/a"), Validators.NONE);

    assertThat(fetched.body()).asString(StandardCharsets.UTF_8).isEqualTo("hello");
    assertThat(fetched.exchange().payload()).isEqualTo(zipped);
    assertThat(fetched.exchange().requestHead())
        .startsWith("GET /a HTTP/1.1\r\n")
        .contains("Host: 127.0.0.1");
  }

  @Test
  void obeysRobotsTxt() throws Exception {
    site.put(
        "/robots.txt",
        "text/plain",
        "User-agent: *\nDisallow: /private\n\nUser-agent: vigia\nDisallow: /not-you\nCrawl-delay: 3\n");
    site.put("/not-you", "text/html", "secret");
    site.put("/private", "text/html", "open to us");

    assertThat(fetcher.fetch(site.url("/not-you"), Validators.NONE)).isInstanceOf(Refused.class);
    assertThat(fetcher.fetch(site.url("/private"), Validators.NONE)).isInstanceOf(Fetched.class);
    fetcher.fetch(site.url("/private"), Validators.NONE);

    assertThat(site.requests("/not-you")).isZero();
    assertThat(site.requests("/robots.txt")).isEqualTo(1);
    assertThat(pauses).anyMatch(p -> p.compareTo(Duration.ofMillis(2_500)) > 0);
  }

  @Test
  void asksForNothingWhereRobotsTxtCannotBeRead() throws Exception {
    site.on("/robots.txt", e -> e.sendResponseHeaders(503, -1));
    site.put("/a", "text/html", "hello");

    assertThat(fetcher.fetch(site.url("/a"), Validators.NONE)).isInstanceOf(Refused.class);
    assertThat(site.requests("/a")).isZero();
  }

  @Test
  void followsRedirectsAndTellsPermanentOnesApart() throws Exception {
    redirect("/old", 301, site.url("/new").toString());
    redirect("/tmp", 302, "/new?x=á b#part");
    site.put("/new", "text/html", "here");
    site.put("/new?x=%C3%A1%20b", "text/html", "here too");

    Fetched moved = (Fetched) fetcher.fetch(site.url("/old"), Validators.NONE);
    Fetched elsewhere = (Fetched) fetcher.fetch(site.url("/tmp"), Validators.NONE);

    assertThat(moved.movedTo()).isEqualTo(site.url("/new"));
    assertThat(elsewhere.movedTo()).isNull();
    assertThat(elsewhere.body()).asString(StandardCharsets.UTF_8).isEqualTo("here too");
  }

  @Test
  void doesNotRunInCircles() throws Exception {
    redirect("/a", 302, "/b");
    redirect("/b", 302, "/a");

    assertThat(fetcher.fetch(site.url("/a"), Validators.NONE)).isInstanceOf(Failed.class);
  }

  @Test
  void doesNotFollowARedirectIntoThePrivateNetwork() throws Exception {
    for (String target :
        List.of(
            "http://169.254.169.254/latest/meta-data/",
            "http://10.0.0.1/",
            "http://[fd00::1]/",
            "http://0x7f.1.example/",
            "file:///etc/passwd",
            "gopher://example.org/")) {
      redirect("/out", 302, target);
      assertThat(fetcher.fetch(site.url("/out"), Validators.NONE))
          .as(target)
          .isNotInstanceOf(Fetched.class);
    }
  }

  @Test
  void believesNoCertificateThatNobodyVouchesFor(@TempDir Path folder) throws Exception {
    Path keys = folder.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "san=ip:127.0.0.1",
                "-keystore",
                keys.toString(),
                "-storepass",
                "changeit")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.log").toFile())
            .start();
    assertThat(keytool.waitFor()).isZero();
    KeyStore store = KeyStore.getInstance(keys.toFile(), "changeit".toCharArray());
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, "changeit".toCharArray());
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(managers.getKeyManagers(), null, null);
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    AtomicInteger requests = new AtomicInteger();
    server.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          exchange.sendResponseHeaders(204, -1);
        });
    server.start();
    try {
      URI url = URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/a");
      assertThat(fetcher.fetch(url, Validators.NONE))
          .isInstanceOfSatisfying(
              Refused.class, refused -> assertThat(refused.reason()).contains("certificat"));
      assertThat(requests).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void keepsNoCookie() throws Exception {
    List<String> cookies = new CopyOnWriteArrayList<>();
    site.on(
        "/a",
        e -> {
          cookies.addAll(e.getRequestHeaders().getOrDefault("Cookie", List.of()));
          e.getResponseHeaders().set("Set-Cookie", "id=1; Path=/");
          e.getResponseHeaders().set("Location", "/b");
          e.sendResponseHeaders(302, -1);
        });
    site.on(
        "/b",
        e -> {
          cookies.addAll(e.getRequestHeaders().getOrDefault("Cookie", List.of()));
          e.sendResponseHeaders(204, -1);
        });
    fetcher.fetch(site.url("/a"), Validators.NONE);

    assertThat(fetcher.fetch(site.url("/a"), Validators.NONE)).isInstanceOf(Fetched.class);
    assertThat(cookies).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, true",
    "16384, false",
    "16385, true",
    "65535, false",
    "65536, true",
    "65536, false"
  })
  void takesABodyUpToTheBoundAndNoFurther(int length, boolean announced) throws Exception {
    byte[] body = new byte[length];
    new Random(437).nextBytes(body);
    byte[] longer = Arrays.copyOf(body, BoundedFetchers.BOUND + 1);
    site.on("/a", e -> answer(e, body, announced));
    site.on("/longer", e -> answer(e, longer, announced));

    assertThat(((Fetched) fetcher.fetch(site.url("/a"), Validators.NONE)).body()).isEqualTo(body);
    assertThat(((Failed) fetcher.fetch(site.url("/longer"), Validators.NONE)).cause())
        .isEqualTo(FetchOutcome.Cause.TOO_LARGE);
  }

  private static void answer(HttpExchange exchange, byte[] body, boolean announced)
      throws IOException {
    exchange.sendResponseHeaders(200, !announced ? 0 : body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  @Test
  void givesUpOnAnEndlessBodyAsSoonAsItIsTooLarge() throws Exception {
    site.on(
        "/endless",
        e -> {
          e.sendResponseHeaders(200, 0);
          byte[] chunk = new byte[8192];
          while (true) {
            e.getResponseBody().write(chunk);
          }
        });

    long start = System.nanoTime();
    Failed failed = (Failed) fetcher.fetch(site.url("/endless"), Validators.NONE);

    assertThat(failed.cause()).isEqualTo(FetchOutcome.Cause.TOO_LARGE);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TOTAL);
  }

  @Test
  void givesUpOnABodyThatDrips() throws Exception {
    site.on(
        "/drip",
        e -> {
          e.sendResponseHeaders(200, 0);
          for (int i = 0; i < 100; i++) {
            e.getResponseBody().write('a');
            e.getResponseBody().flush();
            pause(200);
          }
        });
    long start = System.nanoTime();

    FetchOutcome outcome = fetcher.fetch(site.url("/drip"), Validators.NONE);

    assertThat(outcome).isInstanceOf(Failed.class);
    assertThat(((Failed) outcome).reason()).contains("longer than the 3 s allowed");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TOTAL.multipliedBy(2));
  }

  @Test
  void givesARedirectNoTimeOfItsOwn() throws Exception {
    // given hops that are each quick enough, and together not
    for (int i = 0; i < 5; i++) {
      String next = "/slow" + (i + 1);
      site.on(
          "/slow" + i,
          e -> {
            pause(1_500);
            e.getResponseHeaders().set("Location", next);
            e.sendResponseHeaders(302, -1);
          });
    }
    site.put("/slow5", "text/html", "at last");

    Failed failed = (Failed) fetcher.fetch(site.url("/slow0"), Validators.NONE);

    assertThat(failed.cause()).isEqualTo(FetchOutcome.Cause.NETWORK);
    assertThat(site.requests("/slow3")).isZero();
  }

  @Test
  void hearsWhenItIsAskedToWait() throws Exception {
    site.on(
        "/busy",
        e -> {
          e.getResponseHeaders().set("Retry-After", "120");
          e.sendResponseHeaders(503, -1);
        });

    Throttled throttled = (Throttled) fetcher.fetch(site.url("/busy"), Validators.NONE);

    assertThat(throttled.retryAfter()).contains(Duration.ofMinutes(2));
  }

  @Test
  void tellsAPageThatIsGoneFromAServerThatFails() throws Exception {
    site.on("/broken", e -> e.sendResponseHeaders(500, -1));

    assertThat(((Failed) fetcher.fetch(site.url("/none"), Validators.NONE)).cause())
        .isEqualTo(FetchOutcome.Cause.GONE);
    assertThat(((Failed) fetcher.fetch(site.url("/broken"), Validators.NONE)).cause())
        .isEqualTo(FetchOutcome.Cause.SERVER);
  }

  private void redirect(String from, int status, String to) {
    site.on(
        from,
        e -> {
          e.getResponseHeaders().set("Location", to);
          e.sendResponseHeaders(status, -1);
        });
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
