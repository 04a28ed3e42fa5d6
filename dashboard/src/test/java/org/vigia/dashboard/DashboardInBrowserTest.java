package org.vigia.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigia.contract.Language;
import org.vigia.contract.Novelty;
import org.vigia.contract.Origin;
import org.vigia.contract.StatisticFinding;
import org.vigia.contract.Topics;
import org.vigia.runtime.ServiceContext;
import org.vigia.runtime.config.ConfigLoader;
import org.vigia.runtime.config.VigiaConfig;
import org.vigia.runtime.kafka.KafkaClients;
import org.vigia.runtime.web.WebServer;

/**
 * The page in a real browser, where one is installed: that its own content security policy lets it
 * work.
 */
class DashboardInBrowserTest {
  private static final Optional<Path> BROWSER =
      Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
          .map(Path::of)
          .filter(Files::isExecutable)
          .findFirst();
  private final PrometheusMeterRegistry metrics =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final VigiaConfig config =
      new ConfigLoader(Map.of()).parse("web: {listen: '127.0.0.1:0'}", "test");
  private final FakeEvents events = new FakeEvents();
  @TempDir Path folder;

  @Test
  void the_page_loads_without_breaking_its_own_policy() throws Exception {
    assumeTrue(BROWSER.isPresent(), "no browser here");
    StatisticFinding finding =
        Story.toll(
            "261",
            Novelty.NEW,
            null,
            Story.article("toll", "Toll", Language.ENGLISH, Origin.LIVE),
            1);
    try (DashboardService service =
            new DashboardService(
                new ServiceContext(
                    config,
                    new KafkaClients("127.0.0.1:1", config.kafka(), metrics),
                    metrics,
                    InstantSource.system()),
                events);
        WebServer server = WebServer.start(config.web(), service.pages(), metrics, Map::of)) {
      service.start();
      events.bring(Topics.STATISTICS, finding);

      Document page = Jsoup.parse(opened(server.address().resolve("/?lang=en")));

      assertThat(page.select(".finding").eachAttr("data-id")).containsExactly(finding.id().value());
      assertThat(Files.readString(folder.resolve("console")))
          .doesNotContain("Content Security Policy", "Uncaught");
    }
  }

  private String opened(URI address) throws IOException, InterruptedException {
    Path output = folder.resolve("page");
    Process browser =
        new ProcessBuilder(
                List.of(
                    BROWSER.orElseThrow().toString(),
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--enable-logging=stderr",
                    "--user-data-dir=" + folder.resolve("profile"),
                    "--timeout=6000",
                    "--dump-dom",
                    address.toString()))
            .redirectOutput(output.toFile())
            .redirectError(folder.resolve("console").toFile())
            .start();
    assertThat(browser.waitFor(90, TimeUnit.SECONDS)).isTrue();
    return Files.readString(output);
  }
}
