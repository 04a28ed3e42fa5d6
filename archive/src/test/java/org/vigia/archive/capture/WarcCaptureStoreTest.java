package org.vigia.archive.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.vigia.contract.Capture;
import org.vigia.runtime.config.ArchiveConfig;

class WarcCaptureStoreTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir Path folder;

  @Test
  void readsBackWhatItWrote() throws IOException {
    Capture capture;
    try (var store = store(NOON)) {
      capture = store.write(exchange("first"), Map.of("feed", "el-faro"));
      store.sync();

      // while the file is still open …
      assertThat(new CaptureReader(folder).read(capture).payload())
          .asString(StandardCharsets.UTF_8)
          .isEqualTo("first");
    }
    // … and after it was closed
    CapturedResponse read = new CaptureReader(folder).read(capture);
    assertThat(read.intact()).isTrue();
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.url()).isEqualTo(URI.create("https://example.org/first"));
    assertThat(read.header("content-type")).isEqualTo("text/html; charset=utf-8");
    assertThat(read.header("transfer-encoding")).isNull();
  }

  @Test
  void writesAValidWarc() throws IOException {
    try (var store = store(NOON)) {
      store.write(exchange("first"), Map.of("feed", "el-faro", "title", "two\r\nlines"));
    }

    assertThat(files()).hasSize(1);
    List<String> types = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    try (WarcReader reader = new WarcReader(files().getFirst())) {
      reader.calculateBlockDigest();
      reader.onWarning(warnings::add);
      for (WarcRecord record : reader) {
        types.add(record.type());
        record.body().consume();
        record
            .blockDigest()
            .ifPresent(digest -> assertThat(calculated(record)).isEqualTo(digest.hex()));
      }
    }
    assertThat(types).containsExactly("warcinfo", "response", "request", "metadata");
    assertThat(warnings).isEmpty();
  }

  @Test
  void cutsOffARecordThatACrashTore() throws IOException {
    // given a store that died while it wrote its second capture
    Capture whole;
    Path open;
    try (var store = store(NOON)) {
      whole = store.write(exchange("first"), Map.of());
      Capture torn = store.write(exchange("second"), Map.of());
      store.sync();
      open = folder.resolve(torn.warc() + WarcFile.OPEN);
      byte[] bytes = Files.readAllBytes(open);
      Files.write(folder.resolve("copy"), java.util.Arrays.copyOf(bytes, (int) torn.offset() + 40));
    }
    Files.delete(files().getFirst());
    Files.move(folder.resolve("copy"), open);

    // when the next process starts
    Capture next;
    try (var store = store(NOON.plusSeconds(60))) {
      next = store.write(exchange("third"), Map.of());
    }

    // then what was whole is still there, and the new capture stands in a file of its own
    var reader = new CaptureReader(folder);
    assertThat(reader.read(whole).intact()).isTrue();
    assertThat(reader.read(next).intact()).isTrue();
    assertThat(next.warc()).isNotEqualTo(whole.warc());
    for (Path file : files()) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
        assertThat(GzipMembers.wholeLength(channel)).isEqualTo(channel.size());
      }
    }
  }

  @Test
  void leavesAFileAloneThatAnotherStoreIsWriting() throws IOException {
    try (var first = store(NOON)) {
      Capture before = first.write(exchange("first"), Map.of());
      try (var second = store(NOON)) {
        second.write(exchange("second"), Map.of());
        Capture after = first.write(exchange("third"), Map.of());

        assertThat(after.warc()).isEqualTo(before.warc());
      }
    }
    assertThat(files()).hasSize(2);
  }

  @Test
  void survivesTheInterruptOfAThreadThatWrites() throws Exception {
    try (var store = store(NOON)) {
      Capture first = store.write(exchange("first"), Map.of());
      Thread.currentThread().interrupt();
      Capture second = store.write(exchange("second"), Map.of());
      store.sync();
      assertThat(Thread.interrupted()).isTrue();
      Capture third = store.write(exchange("third"), Map.of());

      var reader = new CaptureReader(folder);
      for (Capture capture : List.of(first, second, third)) {
        assertThat(reader.read(capture).intact()).isTrue();
      }
    }
  }

  @Test
  void opensAndClosesAFileInAThreadThatIsInterrupted() throws Exception {
    Capture capture;
    try (var store = store(NOON)) {
      Thread.currentThread().interrupt();
      capture = store.write(exchange("first"), Map.of());
      store.sync();
    }
    assertThat(Thread.interrupted()).isTrue();
    assertThat(new CaptureReader(folder).read(capture).intact()).isTrue();
    assertThat(CdxjIndex.of(files().getFirst())).isNotEmptyFile();
  }

  @Test
  void startsANewFileWhenTheOldOneIsLarge() throws IOException {
    try (var store =
        new WarcCaptureStore(
            folder, new ArchiveConfig(1024, Duration.ofHours(24)), "test", () -> NOON)) {
      for (int i = 0; i < 5; i++) {
        store.write(exchange("page-" + i), Map.of());
      }
    }
    assertThat(files().size()).isGreaterThan(1);
  }

  @Test
  void startsANewFileWhenTheOldOneIsOld() throws IOException {
    var time = new Instant[] {NOON};
    try (var store =
        new WarcCaptureStore(
            folder, new ArchiveConfig(1 << 20, Duration.ofHours(1)), "test", () -> time[0])) {
      store.write(exchange("a"), Map.of());
      time[0] = NOON.plus(Duration.ofHours(2));
      store.write(exchange("b"), Map.of());
    }
    assertThat(files()).hasSize(2);
  }

  private static String calculated(WarcRecord record) {
    try {
      return record.calculatedBlockDigest().orElseThrow().hex();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".warc.gz")).sorted().toList();
    }
  }

  private WarcCaptureStore store(Instant now) {
    return new WarcCaptureStore(
        folder, new ArchiveConfig(1 << 20, Duration.ofHours(24)), "test", InstantSource.fixed(now));
  }

  private static Exchange exchange(String name) throws IOException {
    return new Exchange(
        URI.create("https://example.org/" + name),
        NOON,
        InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 1}),
        "GET /" + name + " HTTP/1.1\r\nHost: example.org\r\n\r\n",
        200,
        "OK",
        List.of(
            new Exchange.Header("Content-Type", "text/html; charset=utf-8"),
            new Exchange.Header("Transfer-Encoding", "chunked")),
        name.getBytes(StandardCharsets.UTF_8),
        "http/1.1");
  }
}
