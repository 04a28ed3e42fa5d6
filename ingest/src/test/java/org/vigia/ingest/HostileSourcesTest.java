package org.vigia.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import org.vigia.runtime.config.SourceConfig;

/** A source that means harm: its trouble is bounded, told once, and its own. */
class HostileSourcesTest {
  private static final Duration LONGEST_POLL = Duration.ofSeconds(20);

  @TempDir Path folder;

  private final Logger logger = (Logger) LoggerFactory.getLogger("org.vigia.ingest");
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private FlowUnderTest flow;

  @BeforeEach
  void open() throws IOException {
    flow = new FlowUnderTest(folder);
    logger.setLevel(Level.INFO);
    logger.setAdditive(false);
    log.start();
    logger.addAppender(log);
  }

  @AfterEach
  void close() {
    logger.detachAppender(log);
    logger.setAdditive(true);
    logger.setLevel(null);
    flow.close();
  }

  static Stream<Arguments> harm() {
    return Stream.of(
        harm("a gzip bomb", HostileSourcesTest::bomb),
        harm(
            "an XML bomb",
            xml("<!DOCTYPE r [" + laughs() + "]><rss><channel>&l9;</channel></rss>")),
        harm(
            "a file of ours",
            xml(
                "<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss><channel>&x;</channel></rss>")),
        harm("a circle", to("/hostile")),
        harm("a cloud's metadata", to("http://169.254.169.254/latest/meta-data/")),
        harm("a body without end", HostileSourcesTest::endless),
        harm("fifty thousand elements deep", xml("<rss><channel>" + "<a>".repeat(50_000))),
        harm("nothing but NULs", xml("\0".repeat(100_000))),
        harm("nothing", xml("")));
  }

  private static Arguments harm(String name, HttpHandler answer) {
    return Arguments.of(name, answer);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("harm")
  void isBoundedToldOnceAndNobodyElsesTrouble(String name, HttpHandler answer) throws Exception {
    // given
    flow.site.on("/hostile", answer);
    flow.list(flow.item("/a", "Ten die in CECOT"));
    flow.put("/a", "Ten die in CECOT", FlowUnderTest.BODY);
    Source hostile = flow.source("hostile", "/hostile", SourceConfig.Kind.FEED, null);
    SourceMemory memory = flow.memory(hostile);
    Source good = flow.source("good");

    // when
    long begin = System.nanoTime();
    flow.poll(hostile, memory);
    List<String> told = told();
    flow.poll(good, flow.memory(good));
    flow.pass(Duration.ofDays(2));
    flow.poll(hostile, memory);
    Duration took = Duration.ofNanos(System.nanoTime() - begin);

    // then
    assertThat(took).isLessThan(LONGEST_POLL);
    assertThat(told).as(name).hasSize(1);
    assertThat(told()).as("told again").isEqualTo(told);
    assertThat(flow.published.articles())
        .extracting(article -> article.feedId().value())
        .containsExactly("good");
  }

  /** What was said of the hostile source. */
  private List<String> told() {
    return log.list.stream()
        .map(ILoggingEvent::getFormattedMessage)
        .filter(message -> message.contains("/hostile"))
        .toList();
  }

  private static HttpHandler xml(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return exchange -> send(exchange, bytes);
  }

  private static void send(HttpExchange exchange, byte[] bytes) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
    exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static HttpHandler to(String target) {
    return exchange -> {
      exchange.getResponseHeaders().set("Location", target);
      exchange.sendResponseHeaders(302, -1);
    };
  }

  private static void bomb(HttpExchange exchange) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      byte[] blanks = " ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 1 << 10; i++) {
        out.write(blanks);
      }
    }
    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    send(exchange, packed.toByteArray());
  }

  private static void endless(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    while (true) {
      exchange.getResponseBody().write(new byte[8_192]);
    }
  }

  private static String laughs() {
    StringBuilder entities = new StringBuilder("<!ENTITY l0 'ha'>");
    for (int i = 1; i < 10; i++) {
      String ten = ("&l" + (i - 1) + ";").repeat(10);
      entities.append("<!ENTITY l").append(i).append(" '").append(ten).append("'>");
    }
    return entities.toString();
  }
}
