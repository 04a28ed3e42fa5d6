package org.vigia.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.vigia.ingest.IngestService;
import org.vigia.runtime.ServiceContext;
import org.vigia.runtime.config.ConfigLoader;
import org.vigia.runtime.config.VigiaConfig;
import org.vigia.runtime.kafka.KafkaClients;
import org.vigia.standalone.broker.EmbeddedBroker;

/**
 * Pages a second through the whole of ingest (feed, fetch, extraction, captures on the disk,
 * transactions on a broker in this process), beside the rate at which jsoup alone parses the same
 * bytes, their charset found by itself on both sides, in turns within one run. Real pages from a
 * folder of {@code .html.gz} (those of the article-extraction-benchmark), served on loopback by
 * {@value #HOSTS} hosts without pauses; each tenth is made to speak of a watched topic, so that it
 * is captured and published.
 *
 * <p>Ingest has one thread for each host. jsoup is measured on as many, and on one alone, which is
 * less than the machine can do. Nothing counts before the compiler has come to rest on both sides.
 */
public final class IngestThroughput {
  private static final int HOSTS = 4;
  private static final int LEAST_WARMING = 4;
  private static final int MOST_WARMING = 20;
  private static final int ROUNDS = 5;

  /** Share of a round that the compiler may still take. */
  private static final double COMPILING = 0.05;

  private static final int ON_TOPIC_EVERY = 10;
  private static final String ON_TOPIC =
      "<h1>Ten die in El Salvador's CECOT prison</h1><p>At least ten people have died in El"
          + " Salvador's CECOT prison since January, a human rights group said on Sunday, citing"
          + " relatives and medical records from the prison.</p>";

  private IngestThroughput() {}

  /** Argument: the folder of pages. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<byte[]> pages = pages(Path.of(arguments[0]));
    List<Round> rounds = new ArrayList<>();
    Path folder = Files.createTempDirectory("vigia-throughput");
    List<HttpServer> servers = new ArrayList<>();
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), 0)) {
      for (int host = 1; host <= HOSTS; host++) {
        servers.add(serve("127.0.0." + host, pages));
      }
      boolean warm = false;
      for (int number = 0; rounds.size() < ROUNDS; number++) {
        long compiling = compilingMillis();
        long begin = System.nanoTime();
        Round round =
            new Round(
                parse(pages, 1),
                parse(pages, HOSTS),
                ingest(servers, broker.bootstrapServers(), folder, number, pages.size()));
        double compiled = (compilingMillis() - compiling) * 1e6 / (System.nanoTime() - begin);
        System.out.printf(
            Locale.ROOT,
            "%s %s; compiler %.0f %% of the time%n",
            warm ? "round  " : "warming",
            round,
            compiled * 100);
        if (warm) {
          rounds.add(round);
        }
        warm |= (number + 1 >= LEAST_WARMING && compiled < COMPILING) || number + 1 >= MOST_WARMING;
      }
    } finally {
      servers.forEach(server -> server.stop(0));
    }
    System.out.printf(
        Locale.ROOT,
        "%d pages a round, mean %d KiB; medians of %d rounds: jsoup %.0f pages/s on one thread, %.0f on %d;"
            + " ingest %.0f: %.2f and %.2f of that; %.1f times jsoup's processor time%n",
        pages.size() * HOSTS,
        pages.stream().mapToInt(p -> p.length).sum() / pages.size() / 1024,
        rounds.size(),
        median(rounds, r -> r.one().rate()),
        median(rounds, r -> r.many().rate()),
        HOSTS,
        median(rounds, r -> r.ingest().rate()),
        median(rounds, r -> r.ingest().rate() / r.one().rate()),
        median(rounds, r -> r.ingest().rate() / r.many().rate()),
        median(rounds, r -> r.ingest().work() / r.many().work()));
  }

  private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
    double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static long compilingMillis() {
    return ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
  }

  /** Both sides, one after the other: jsoup on one thread and on many, ingest. */
  private record Round(Cost one, Cost many, Cost ingest) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "jsoup %6.1f pages/s on one thread, %6.1f on %d; ingest %6.1f; processor time %.2f, %.2f and %.2f ms a page",
          one.rate(),
          many.rate(),
          HOSTS,
          ingest.rate(),
          one.work(),
          many.work(),
          ingest.work());
    }
  }

  /** What a number of pages took. */
  private record Cost(double pages, double seconds, double processorSeconds) {
    double rate() {
      return pages / seconds;
    }

    double work() {
      return processorSeconds * 1_000 / pages;
    }
  }

  /** Of all threads of this process: servers and broker, too. */
  private static double processorSeconds() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1e9;
  }

  /**
   * Other sources in each round: what one remembers of its pages is none of the next one's cost.
   */
  private static Cost ingest(
      List<HttpServer> servers, String kafka, Path folder, int round, int pages)
      throws InterruptedException {
    SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    VigiaConfig config = config(servers, kafka, folder, round);
    // Apart, so that counting articles is not looking through hundreds of Kafka's own figures.
    KafkaClients clients = new KafkaClients(kafka, config.kafka(), new SimpleMeterRegistry());
    try (IngestService ingest =
        new IngestService(new ServiceContext(config, clients, metrics, InstantSource.system()))) {
      ingest.start();
      awaitArticles(metrics, 1);
      double first = articles(metrics);
      double work = processorSeconds();
      long begin = System.nanoTime();
      awaitArticles(metrics, pages * HOSTS);
      return new Cost(
          pages * HOSTS - first, (System.nanoTime() - begin) / 1e9, processorSeconds() - work);
    }
  }

  /** Each page as often as there are hosts, by a number of threads. */
  private static Cost parse(List<byte[]> pages, int threads)
      throws IOException, InterruptedException {
    double work = processorSeconds();
    long begin = System.nanoTime();
    AtomicInteger next = new AtomicInteger();
    Callable<Integer> share =
        () -> {
          int nodes = 0;
          for (int i = next.getAndIncrement();
              i < pages.size() * HOSTS;
              i = next.getAndIncrement()) {
            byte[] page = pages.get(i % pages.size());
            nodes +=
                Jsoup.parse(new ByteArrayInputStream(page), null, "https://page.invalid/")
                    .childNodeSize();
          }
          return nodes;
        };
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      for (Future<Integer> nodes : workers.invokeAll(Collections.nCopies(threads, share))) {
        if (nodes.get() == 0 && threads == 1) {
          throw new IllegalStateException("nothing was parsed");
        }
      }
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
    return new Cost(
        pages.size() * (double) HOSTS,
        (System.nanoTime() - begin) / 1e9,
        processorSeconds() - work);
  }

  private static double articles(SimpleMeterRegistry metrics) {
    return metrics.find("vigia.ingest.articles").counters().stream()
        .mapToDouble(Counter::count)
        .sum();
  }

  private static void awaitArticles(SimpleMeterRegistry metrics, int count)
      throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
    while (articles(metrics) < count) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("only " + articles(metrics) + " of " + count + " pages");
      }
      Thread.sleep(10);
    }
  }

  private static List<byte[]> pages(Path folder) throws IOException {
    List<byte[]> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".html.gz")).sorted().toList()) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
          byte[] page = in.readAllBytes();
          pages.add(pages.size() % ON_TOPIC_EVERY == 0 ? onTopic(page) : page);
        }
      }
    }
    return pages;
  }

  private static byte[] onTopic(byte[] page) {
    String text = new String(page, StandardCharsets.ISO_8859_1);
    String changed = text.replaceFirst("(?i)<p\\b", ON_TOPIC.repeat(3) + "<p");
    return changed.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static HttpServer serve(String address, List<byte[]> pages) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral(address), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    String base = "http://" + address + ":" + server.getAddress().getPort();
    StringBuilder feed = new StringBuilder("<rss version='2.0'><channel><title>T</title>");
    for (int i = 0; i < pages.size(); i++) {
      feed.append("<item><title>Page ").append(i).append("</title><link>");
      feed.append(base).append("/page/ROUND/").append(i).append("</link></item>");
    }
    String rss = feed.append("</channel></rss>").toString();
    server.createContext(
        "/rss/",
        exchange -> {
          String round = exchange.getRequestURI().getPath().substring(5);
          send(
              exchange,
              "application/rss+xml",
              rss.replace("ROUND", round).getBytes(StandardCharsets.UTF_8));
        });
    server.createContext(
        "/page/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          send(
              exchange,
              "text/html",
              pages.get(Integer.parseInt(path.substring(path.lastIndexOf('/') + 1))));
        });
    server.createContext("/robots.txt", exchange -> exchange.sendResponseHeaders(404, -1));
    server.start();
    return server;
  }

  private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static VigiaConfig config(
      List<HttpServer> servers, String kafka, Path folder, int round) {
    StringBuilder yaml = new StringBuilder("sources:\n");
    for (int i = 0; i < servers.size(); i++) {
      InetSocketAddress at = servers.get(i).getAddress();
      yaml.append(
          "  - {id: outlet-%d-%d, url: \"%s\", every: 1h}%n"
              .formatted(
                  round,
                  i,
                  URI.create(
                      "http://"
                          + at.getAddress().getHostAddress()
                          + ":"
                          + at.getPort()
                          + "/rss/"
                          + round)));
    }
    return new ConfigLoader(Map.of())
        .parse(
            yaml
                + """
                fetch: {contact: "mailto:desk@example.org", perHostDelay: 0s, allowLoopback: true}
                kafka: {bootstrapServers: "%s"}
                data: "%s"
                """
                    .formatted(kafka, folder.resolve("data-" + round)),
            "throughput");
  }
}
