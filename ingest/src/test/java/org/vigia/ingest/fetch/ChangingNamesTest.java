package org.vigia.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigia.ingest.fetch.FetchOutcome.Fetched;
import org.vigia.ingest.fetch.FetchOutcome.Refused;

/**
 * Names that lead elsewhere each time they are looked up: the address that was checked is the one
 * that is connected to. Two servers on one port stand for two machines.
 */
class ChangingNamesTest {
  private static final InetAddress ONE = InetAddress.ofLiteral("127.0.0.1");
  private static final InetAddress OTHER = InetAddress.ofLiteral("127.0.0.2");
  private static final int ATTEMPTS = 20;

  private final List<InetAddress> asked = new CopyOnWriteArrayList<>();
  private final Queue<InetAddress> answers = new ConcurrentLinkedQueue<>();
  private final List<InetAddress> lookedUp = new CopyOnWriteArrayList<>();
  private final Queue<HttpServer> servers = new ArrayDeque<>();
  private Fetcher fetcher;
  private URI page;

  @BeforeEach
  void open() throws IOException {
    int port = open(0);
    page = URI.create("http://changing.example:" + port + "/page");
    fetcher = BoundedFetchers.fetcher(this::resolve, Duration.ofSeconds(5), time -> {});
  }

  /** A port that is free at both addresses. */
  private int open(int attempt) throws IOException {
    HttpServer one = HttpServer.create(new InetSocketAddress(ONE, 0), 0);
    int port = one.getAddress().getPort();
    try {
      HttpServer other = HttpServer.create(new InetSocketAddress(OTHER, port), 0);
      List.of(one, other).forEach(this::start);
      return port;
    } catch (BindException e) {
      one.stop(0);
      if (attempt == ATTEMPTS) {
        throw e;
      }
      return open(attempt + 1);
    }
  }

  private void start(HttpServer server) {
    servers.add(server);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            asked.add(exchange.getLocalAddress().getAddress());
            boolean robots = exchange.getRequestURI().getPath().equals("/robots.txt");
            byte[] body = "<p>a page</p>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Connection", "close"); // the next one looks up anew
            exchange.sendResponseHeaders(robots ? 404 : 200, robots ? -1 : body.length);
            if (!robots) {
              exchange.getResponseBody().write(body);
            }
          }
        });
    server.start();
  }

  private InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress answer = answers.poll();
    if (!host.equals("changing.example") || answer == null) {
      throw new UnknownHostException(host);
    }
    lookedUp.add(answer);
    return new InetAddress[] {answer};
  }

  @AfterEach
  void close() {
    fetcher.close();
    servers.forEach(server -> server.stop(0));
  }

  @Test
  void connectsToTheAnswerThatWasCheckedAndAsksForNoOther() throws Exception {
    // given: robots.txt, the page, the page again
    answers.addAll(List.of(ONE, OTHER, ONE));

    // when
    Fetched first = (Fetched) fetcher.fetch(page, Validators.NONE);
    Fetched second = (Fetched) fetcher.fetch(page, Validators.NONE);

    // then: one lookup for each connection, and each went where its lookup said
    assertThat(lookedUp).containsExactly(ONE, OTHER, ONE);
    assertThat(asked).containsExactly(ONE, OTHER, ONE);
    assertThat(first.exchange().server()).isEqualTo(OTHER);
    assertThat(second.exchange().server()).isEqualTo(ONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"10.0.0.1", "169.254.169.254", "192.168.1.1", "64:ff9b::a00:1", "fd00::1"})
  void isNotLedAstrayByASecondAnswer(String inside) throws Exception {
    // given a name that is harmless for robots.txt and leads inside for the page
    answers.addAll(List.of(ONE, InetAddress.ofLiteral(inside), ONE));

    // when
    FetchOutcome outcome = fetcher.fetch(page, Validators.NONE);

    // then
    assertThat(outcome).isInstanceOf(Refused.class);
    assertThat(asked).as("robots.txt only").containsExactly(ONE);
    assertThat(answers).as("nobody looked a third time for a better answer").hasSize(1);
  }
}
