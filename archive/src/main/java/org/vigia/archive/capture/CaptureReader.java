package org.vigia.archive.capture;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.vigia.contract.Capture;
import org.vigia.contract.Digests;

/** Finds a capture again by what an event says of it. Thread-safe. */
public final class CaptureReader {
  private final Path directory;

  public CaptureReader(Path directory) {
    this.directory = directory;
  }

  /**
   * Reads one capture.
   *
   * @throws IOException if the file is not there, or holds another record at that offset
   */
  public CapturedResponse read(Capture capture) throws IOException {
    try (FileChannel channel = FileChannel.open(find(capture.warc())).position(capture.offset());
        WarcReader reader = new WarcReader(channel)) {
      WarcRecord record =
          reader.next().orElseThrow(() -> new IOException("no record at " + capture));
      if (!(record instanceof WarcResponse response) || !response.id().equals(capture.recordId())) {
        throw new IOException("another record (" + record.id() + ") at " + capture);
      }
      List<Exchange.Header> headers = new ArrayList<>();
      response
          .http()
          .headers()
          .map()
          .forEach(
              (name, values) -> values.forEach(v -> headers.add(new Exchange.Header(name, v))));
      byte[] payload = response.http().body().stream().readAllBytes();
      return new CapturedResponse(
          response.targetURI(),
          response.date(),
          response.http().status(),
          headers,
          payload,
          capture.payloadSha256().equals(Digests.sha256(payload)));
    }
  }

  private Path find(String name) throws IOException {
    if (name.indexOf('/') >= 0 || name.indexOf('\\') >= 0) {
      throw new IOException("not a file name: " + name);
    }
    Path closed = directory.resolve(name);
    return Files.exists(closed) ? closed : directory.resolve(name + WarcFile.OPEN);
  }
}
