package org.vigia.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
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
 * pages in the same run on one thread. Real pages from a folder of {@code .html.gz} (those of the
 * article-extraction-benchmark), served on loopback by {@value #HOSTS} hosts without pauses; each
 * tenth is made to speak of a watched topic, so that it is captured and published.
 */
public final class IngestThroughput {
  private static final int HOSTS = 8;
  private static final int ON_TOPIC_EVERY = 10;
  private static final String ON_TOPIC =
      "<h1>Ten die in El Salvador's CECOT prison</h1><p>At least ten people have died in El"
          + " Salvador's CECOT prison since January, a human rights group said on Sunday, citing"
          + " relatives and medical records from the prison.</p>";

  private IngestThroughput() {}

  /** Argument: the folder of pages. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<byte[]> pages = pages(Path.of(arguments[0]));
    double parsed = parseRate(pages);
    Path folder = Files.createTempDirectory("vigia-throughput");
    List<HttpServer> servers = new ArrayList<>();
    SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), 0)) {
      for (int host = 1; host <= HOSTS; host++) {
        servers.add(serve("127.0.0." + host, pages));
      }
      VigiaConfig config = config(servers, broker.bootstrapServers(), folder);
      KafkaClients kafka = new KafkaClients(broker.bootstrapServers(), config.kafka(), metrics);
      try (IngestService ingest =
          new IngestService(new ServiceContext(config, kafka, metrics, InstantSource.system()))) {
        ingest.start();
        awaitArticles(metrics, 1);
        double first = articles(metrics);
        long begin = System.nanoTime();
        awaitArticles(metrics, pages.size() * HOSTS);
        double seconds = (System.nanoTime() - begin) / 1e9;
        double rate = (pages.size() * HOSTS - first) / seconds;
        System.out.printf(
            Locale.ROOT,
            "pages %d (mean %d KiB), published %.0f%njsoup alone      %8.1f pages/s on one thread%ningest            %8.1f pages/s  %.2f of it%n",
            pages.size() * HOSTS,
            pages.stream().mapToInt(p -> p.length).sum() / pages.size() / 1024,
            metrics.counter("vigia.ingest.articles", "result", "published").count(),
            parsed,
            rate,
            rate / parsed);
      }
    } finally {
      servers.forEach(server -> server.stop(0));
    }
  }

  private static double parseRate(List<byte[]> pages) throws IOException {
    for (int warm = 0; warm < 3; warm++) {
      double _ = parseOnce(pages);
    }
    return pages.size() / parseOnce(pages);
  }

  private static double parseOnce(List<byte[]> pages) throws IOException {
    long begin = System.nanoTime();
    int elements = 0;
    for (byte[] page : pages) {
      elements +=
          Jsoup.parse(new ByteArrayInputStream(page), null, "https://page.invalid/")
              .childNodeSize();
    }
    if (elements == 0) {
      throw new IllegalStateException("nothing was parsed");
    }
    return (System.nanoTime() - begin) / 1e9;
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
      feed.append(base).append("/page/").append(i).append("</link></item>");
    }
    byte[] rss = feed.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);
    server.createContext("/rss.xml", exchange -> send(exchange, "application/rss+xml", rss));
    server.createContext(
        "/page/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          send(exchange, "text/html", pages.get(Integer.parseInt(path.substring(6))));
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

  private static VigiaConfig config(List<HttpServer> servers, String kafka, Path folder) {
    StringBuilder yaml = new StringBuilder("sources:\n");
    for (int i = 0; i < servers.size(); i++) {
      InetSocketAddress at = servers.get(i).getAddress();
      yaml.append(
          "  - {id: outlet-%d, url: \"%s\", every: 1h}%n"
              .formatted(
                  i,
                  URI.create(
                      "http://"
                          + at.getAddress().getHostAddress()
                          + ":"
                          + at.getPort()
                          + "/rss.xml")));
    }
    return new ConfigLoader(Map.of())
        .parse(
            yaml
                + """
                fetch: {contact: "mailto:desk@example.org", perHostDelay: 0s, allowLoopback: true}
                kafka: {bootstrapServers: "%s"}
                data: "%s"
                """
                    .formatted(kafka, folder.resolve("data")),
            "throughput");
  }
}
