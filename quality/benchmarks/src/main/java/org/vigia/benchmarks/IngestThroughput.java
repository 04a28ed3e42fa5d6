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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
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
 * pages on one thread, in turns within one run. Real pages from a folder of {@code .html.gz} (those
 * of the article-extraction-benchmark), served on loopback by {@value #HOSTS} hosts without pauses;
 * each tenth is made to speak of a watched topic, so that it is captured and published.
 */
public final class IngestThroughput {
  private static final int HOSTS = 4;
  private static final int WARMING = 8;
  private static final int ROUNDS = 5;
  private static final int ON_TOPIC_EVERY = 10;
  private static final String ON_TOPIC =
      "<h1>Ten die in El Salvador's CECOT prison</h1><p>At least ten people have died in El"
          + " Salvador's CECOT prison since January, a human rights group said on Sunday, citing"
          + " relatives and medical records from the prison.</p>";

  private IngestThroughput() {}

  /** Argument: the folder of pages. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<byte[]> pages = pages(Path.of(arguments[0]));
    for (int warm = 0; warm < 3; warm++) {
      Cost _ = parse(pages);
    }
    List<Double> shares = new ArrayList<>();
    List<Double> work = new ArrayList<>();
    Path folder = Files.createTempDirectory("vigia-throughput");
    List<HttpServer> servers = new ArrayList<>();
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), 0)) {
      for (int host = 1; host <= HOSTS; host++) {
        servers.add(serve("127.0.0." + host, pages));
      }
      for (int round = 0; round < WARMING + ROUNDS; round++) {
        Cost parsed = parse(pages);
        Cost ingested = ingest(servers, broker.bootstrapServers(), folder, round, pages.size());
        System.out.printf(
            Locale.ROOT,
            "%s jsoup alone %7.1f pages/s on one thread, ingest %7.1f pages/s: %.2f of it; processor time %.2f and %.2f ms a page%n",
            round < WARMING ? "warming" : "round",
            parsed.rate(),
            ingested.rate(),
            ingested.rate() / parsed.rate(),
            parsed.work(),
            ingested.work());
        if (round >= WARMING) {
          shares.add(ingested.rate() / parsed.rate());
          work.add(ingested.work() / parsed.work());
        }
      }
    } finally {
      servers.forEach(server -> server.stop(0));
    }
    System.out.printf(
        Locale.ROOT,
        "%d pages a round, mean %d KiB; medians: %.2f of jsoup's rate, %.1f times its processor time%n",
        pages.size() * HOSTS,
        pages.stream().mapToInt(p -> p.length).sum() / pages.size() / 1024,
        median(shares),
        median(work));
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
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

  private static Cost ingest(
      List<HttpServer> servers, String kafka, Path folder, int round, int pages)
      throws InterruptedException {
    SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    VigiaConfig config = config(servers, kafka, folder, round);
    KafkaClients clients = new KafkaClients(kafka, config.kafka(), metrics);
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

  private static Cost parse(List<byte[]> pages) throws IOException {
    double work = processorSeconds();
    long begin = System.nanoTime();
    int elements = 0;
    for (int times = 0; times < HOSTS; times++) {
      for (byte[] page : pages) {
        elements +=
            Jsoup.parse(new ByteArrayInputStream(page), null, "https://page.invalid/")
                .childNodeSize();
      }
    }
    if (elements == 0) {
      throw new IllegalStateException("nothing was parsed");
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
      Thread.sleep(5);
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
