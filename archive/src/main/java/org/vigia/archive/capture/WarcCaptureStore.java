package org.vigia.archive.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigia.contract.Article;
import org.vigia.contract.Capture;
import org.vigia.contract.Digests;
import org.vigia.runtime.OperatorException;
import org.vigia.runtime.config.ArchiveConfig;

/**
 * Captures in a folder of WARC files, closed and followed by a new one when they are large or old.
 * Several processes may share the folder: each writes its own file. Thread-safe.
 */
public final class WarcCaptureStore implements CaptureStore {
  private static final Logger LOG = LoggerFactory.getLogger(WarcCaptureStore.class);
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final Path directory;
  private final ArchiveConfig config;
  private final String software;
  private final InstantSource clock;
  private @Nullable WarcFile current;

  /**
   * Opens the folder and mends what a crash may have left in it.
   *
   * @param software name and version, for the {@code warcinfo} record
   * @throws OperatorException if the folder cannot be written
   */
  public WarcCaptureStore(
      Path directory, ArchiveConfig config, String software, InstantSource clock) {
    this.directory = directory;
    this.config = config;
    this.software = software;
    this.clock = clock;
    try {
      Files.createDirectories(directory);
      mend();
    } catch (IOException e) {
      throw failed("open", e);
    }
  }

  /** Closes what a crash left open, and indexes what it left without an index. */
  private void mend() throws IOException {
    for (Path file : files(WarcFile.SUFFIX + WarcFile.OPEN)) {
      long before = Files.size(file);
      WarcFile.recover(file)
          .ifPresent(mended ->
              LOG.atInfo()
                  .addKeyValue("warc", mended.getFileName())
                  .addKeyValue("bytesCut", before - sizeOf(mended))
                  .log("closed a capture file that a crash had left open"));
    }
    for (Path file : files(WarcFile.SUFFIX)) {
      if (!Files.exists(CdxjIndex.of(file))) {
        index(file);
      }
    }
  }

  private List<Path> files(String suffix) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(f -> f.toString().endsWith(suffix)).sorted().toList();
    }
  }

  /** The index is a help and not the proof: that it cannot be made must stop nobody. */
  private static void index(Path file) {
    try {
      Uninterrupted.run(() -> {
        CdxjIndex.write(file);
        return file;
      });
    } catch (IOException e) {
      LOG.atWarn()
          .addKeyValue("warc", file.getFileName())
          .log("the capture file could not be indexed: {}", e.getMessage());
    }
  }

  @Override
  public Capture write(Exchange exchange, Map<String, String> metadata) {
    try {
      URI id = WarcRecords.newId();
      String payloadDigest = Digests.sha256(exchange.payload());
      byte[] records = Uninterrupted.run(() -> records(exchange, metadata, id, payloadDigest));
      synchronized (this) {
        WarcFile file = writable();
        long offset = file.append(records);
        return new Capture(file.finalName(), offset, id, payloadDigest);
      }
    } catch (IOException e) {
      throw failed("write to", e);
    }
  }

  @Override
  public void write(Exchange exchange, Article article) {
    try {
      byte[] record = Uninterrupted.run(() -> WarcRecords.article(exchange, article));
      synchronized (this) {
        // Never in a file of its own: what belongs together stays together.
        WarcFile file = current == null ? writable() : current;
        file.append(record);
      }
    } catch (IOException e) {
      throw failed("write to", e);
    }
  }

  @Override
  public synchronized void sync() {
    try {
      if (current != null) {
        current.sync();
      }
    } catch (IOException e) {
      throw failed("write to", e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      finishCurrent();
    } catch (IOException e) {
      throw failed("close a file in", e);
    }
  }

  private static byte[] records(
      Exchange exchange, Map<String, String> metadata, URI id, String payloadDigest)
      throws IOException {
    ByteArrayOutputStream records = new ByteArrayOutputStream();
    records.write(WarcRecords.response(exchange, id, payloadDigest));
    records.write(WarcRecords.request(exchange, id));
    if (!metadata.isEmpty()) {
      records.write(WarcRecords.metadata(exchange, id, metadata));
    }
    return records.toByteArray();
  }

  private WarcFile writable() throws IOException {
    Instant now = clock.instant();
    WarcFile open = current;
    if (open != null
        && (open.size() >= config.maxFileBytes()
            || Duration.between(open.openedAt(), now).compareTo(config.maxFileAge()) >= 0)) {
      finishCurrent();
      open = null;
    }
    if (open == null) {
      String name =
          "vigia-%s-%s.warc.gz"
              .formatted(STAMP.format(now), UUID.randomUUID().toString().substring(0, 8));
      open = WarcFile.create(directory, name, now);
      open.append(Uninterrupted.run(() -> WarcRecords.info(name, software, now)));
      current = open;
    }
    return open;
  }

  private void finishCurrent() throws IOException {
    WarcFile open = current;
    if (open != null) {
      current = null;
      index(open.finish());
    }
  }

  private static long sizeOf(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private OperatorException failed(String what, IOException cause) {
    return new OperatorException(
        "cannot "
            + what
            + " the capture folder "
            + directory
            + " ("
            + cause.getMessage()
            + "); make sure that the disk has room and the folder may be written",
        cause);
  }
}
