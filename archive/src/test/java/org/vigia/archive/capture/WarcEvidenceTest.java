package org.vigia.archive.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.tools.ValidateTool;
import org.vigia.contract.Article;
import org.vigia.contract.ArticleId;
import org.vigia.contract.Capture;
import org.vigia.contract.FeedId;
import org.vigia.contract.Language;
import org.vigia.contract.Origin;
import org.vigia.contract.VigiaJson;
import org.vigia.runtime.config.ArchiveConfig;
import tools.jackson.databind.JsonNode;

/** Whether what is kept would stand: valid for the tools of others, whole after any crash. */
class WarcEvidenceTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir Path folder;

  @Test
  void isValidForAToolThatIsNotOurs() throws Exception {
    write(folder, List.of("page", "feed.xml", "gone", "empty"));

    Path warc = warcs(folder).getFirst();
    assertThat(validate(warc)).isEmpty();

    // and the tool would say so if it were not
    byte[] bytes = Files.readAllBytes(warc);
    Files.write(warc, Arrays.copyOf(bytes, bytes.length - 20));
    assertThat(validate(warc)).isNotEmpty();
  }

  /** What {@code jwarc validate} has against a file; empty if nothing. */
  private static String validate(Path warc) throws Exception {
    Process validator =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                jarOf(ValidateTool.class),
                ValidateTool.class.getName(),
                warc.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(validator.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    // It names wrong fields without failing for them.
    boolean valid = validator.waitFor() == 0 && !said.contains("ERROR");
    return valid ? "" : "invalid: " + said;
  }

  @Test
  void hasAnIndexThatLeadsToEachResponse() throws Exception {
    List<Capture> captures = write(folder, List.of("b", "a", "feed.xml"));

    List<String> lines = Files.readAllLines(CdxjIndex.of(warcs(folder).getFirst()));

    // sorted by address and time, as those who search in it expect
    assertThat(lines)
        .extracting(line -> line.substring(0, line.indexOf('{')))
        .containsExactly(
            "org,example)/a 20260301120000 ",
            "org,example)/b 20260301120000 ",
            "org,example)/feed.xml 20260301120000 ");
    List<JsonNode> values =
        lines.stream()
            .map(line -> VigiaJson.mapper().readTree(line.substring(line.indexOf('{'))))
            .toList();
    for (Capture capture : captures) {
      JsonNode value =
          values.stream()
              .filter(v -> v.path("offset").asLong(-1) == capture.offset())
              .findFirst()
              .orElseThrow();
      assertThat(value.path("filename").asString()).isEqualTo(capture.warc());
      assertThat(value.path("status").asString()).isEqualTo("200");
      assertThat(value.path("mime").asString()).isEqualTo("text/html");
      assertThat(value.path("url").asString())
          .isEqualTo(new CaptureReader(folder).read(capture).url().toString());
    }
  }

  @Test
  void makesAnIndexThatACrashLeftOut() throws Exception {
    write(folder, List.of("a"));
    Path index = CdxjIndex.of(warcs(folder).getFirst());
    byte[] before = Files.readAllBytes(index);
    Files.delete(index);

    store(folder, NOON).close();

    assertThat(Files.readAllBytes(index)).isEqualTo(before);
  }

  @Test
  void losesNothingWholeToACrashAtAnyByte() throws Exception {
    // given a file as it is while it is being written
    Path origin = Files.createDirectory(folder.resolve("origin"));
    List<Capture> captures = write(origin, List.of("one", "two", "three", "four"));
    byte[] bytes = Files.readAllBytes(warcs(origin).getFirst());
    String name = warcs(origin).getFirst().getFileName() + WarcFile.OPEN;

    Random random = new Random(20260301);
    List<Integer> cuts = new ArrayList<>(List.of(0, 1, 9, 10, bytes.length - 1, bytes.length));
    random.ints(120, 0, bytes.length).forEach(cuts::add);
    for (int cut : cuts) {
      // when the machine dies after any number of bytes, some of the time with rubbish behind them
      Path crashed = Files.createDirectory(folder.resolve("cut-" + cut + "-" + cuts.indexOf(cut)));
      byte[] rubbish = new byte[random.nextInt(3) * 100];
      byte[] left = Arrays.copyOf(bytes, cut + rubbish.length);
      Files.write(crashed.resolve(name), left);
      Capture next;
      try (WarcCaptureStore store = store(crashed, NOON.plusSeconds(60))) {
        next = store.write(exchange("next"), Map.of());
      }

      // then what was whole is there, what was not is gone, and it goes on
      CaptureReader reader = new CaptureReader(crashed);
      for (Capture capture : captures) {
        if (end(bytes, capture) <= cut) {
          assertThat(reader.read(capture).intact()).as("cut at %s", cut).isTrue();
        }
      }
      assertThat(reader.read(next).intact()).isTrue();
      FixityReport report = new FixityCheck(crashed).all();
      assertThat(report.problems()).as("cut at %s", cut).isEmpty();
      delete(crashed);
    }
  }

  /** Where the member that a capture starts at ends. */
  private long end(byte[] bytes, Capture capture) throws IOException {
    Path file = folder.resolve("tail");
    Files.write(file, Arrays.copyOfRange(bytes, (int) capture.offset(), bytes.length));
    try (WarcReader reader = new WarcReader(file)) {
      reader.next().orElseThrow().body().consume();
      reader.next();
      return capture.offset() + reader.position();
    }
  }

  private static List<Capture> write(Path folder, List<String> names) throws IOException {
    List<Capture> captures = new ArrayList<>();
    try (WarcCaptureStore store = store(folder, NOON)) {
      for (String name : names) {
        Exchange exchange = exchange(name);
        Capture capture = store.write(exchange, Map.of("vigia-feed", "feed", "vigia-title", "«ñ»"));
        store.write(exchange, article(exchange.url(), capture));
        captures.add(capture);
      }
    }
    return captures;
  }

  private static WarcCaptureStore store(Path folder, Instant now) {
    return new WarcCaptureStore(
        folder, new ArchiveConfig(1 << 20, Duration.ofDays(1)), "Vigia/test", () -> now);
  }

  private static Exchange exchange(String name) throws IOException {
    byte[] body =
        name.equals("empty")
            ? new byte[0]
            : ("Prisión «" + name + "» ").repeat(50).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(body);
    }
    return new Exchange(
        URI.create("https://example.org/" + name),
        NOON,
        InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 1}),
        "GET /" + name + " HTTP/1.1\r\nHost: example.org\r\n\r\n",
        name.equals("gone") ? 410 : 200,
        name.equals("empty") ? "" : "OK",
        List.of(
            new Exchange.Header("Content-Type", "text/html; charset=utf-8"),
            new Exchange.Header("Content-Encoding", "gzip"),
            new Exchange.Header("Transfer-Encoding", "chunked")),
        zipped.toByteArray(),
        "http/1.1");
  }

  private static Article article(URI url, Capture capture) {
    return new Article(
        ArticleId.ofCanonicalUrl(url),
        1,
        Article.textDigest("Title", "Text"),
        null,
        new FeedId("feed"),
        "The Test",
        url,
        "Title",
        null,
        null,
        null,
        java.time.LocalDate.parse("2026-03-01"),
        null,
        NOON,
        Language.SPANISH,
        null,
        List.of(),
        "Text",
        false,
        capture,
        Origin.LIVE);
  }

  private static List<Path> warcs(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(WarcFile.SUFFIX)).sorted().toList();
    }
  }

  private static String jarOf(Class<?> type) throws URISyntaxException {
    return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
