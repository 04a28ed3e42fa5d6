package org.vigia.archive.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigia.runtime.config.ArchiveConfig;

class FixityCheckTest {
  @TempDir Path folder;

  @Test
  void findsNothingWrongWithWhatWasJustWritten() throws IOException {
    write();

    FixityReport report = new FixityCheck(folder).all();

    assertThat(report.isSound()).as("%s", report.problems()).isTrue();
    assertThat(report.files()).isEqualTo(1);
    assertThat(report.records()).isEqualTo(4);
  }

  @Test
  void noticesAByteThatChanged() throws IOException {
    Path file = write();
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 0x20;
    Files.write(file, bytes);

    assertThat(new FixityCheck(folder).all().isSound()).isFalse();
  }

  @Test
  void noticesWordsThatWereChangedAndPackedAgain() throws IOException {
    Path file = write();
    String plain;
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      plain = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(
          plain.replaceFirst("some length", "none length").getBytes(StandardCharsets.ISO_8859_1));
    }

    assertThat(new FixityCheck(folder).all().problems())
        .singleElement()
        .asString()
        .contains("differs from its digest");
  }

  @Test
  void noticesAFileThatWasTakenAway() throws IOException {
    Path file = write();
    Files.delete(file);

    assertThat(new FixityCheck(folder).all().problems())
        .singleElement()
        .asString()
        .contains(file.getFileName().toString())
        .contains("is missing");
  }

  @Test
  void isContentWithNoArchive() throws IOException {
    assertThat(new FixityCheck(folder.resolve("none")).all().isSound()).isTrue();
  }

  private Path write() {
    try (var store =
        new WarcCaptureStore(
            folder,
            new ArchiveConfig(1 << 20, Duration.ofDays(1)),
            "test",
            InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z")))) {
      var capture =
          store.write(
              new Exchange(
                  URI.create("https://example.org/a"),
                  Instant.parse("2026-03-01T12:00:00Z"),
                  null,
                  "GET /a HTTP/1.1\r\n\r\n",
                  200,
                  "OK",
                  List.of(),
                  "a page of some length, so that a changed byte falls into it"
                      .repeat(40)
                      .getBytes(StandardCharsets.UTF_8),
                  "http/1.1"),
              Map.of("feed", "a"));
      return folder.resolve(capture.warc());
    }
  }
}
