package org.vigia.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigia.ingest.fetch.FetchOutcome.Failed;
import org.vigia.ingest.fetch.FetchOutcome.Fetched;
import org.vigia.runtime.config.ConfigLoader;
import org.vigia.runtime.config.FetchConfig;

/** Servers whose Content-Length is not the length of what they send. */
class LyingLengthTest {
  private static final String BODY = "0123456789";

  @ParameterizedTest
  @CsvSource({"10, true", "4, true", "4000, false", "-7, false", "99999999999999999999, false"})
  void takesNoMoreThanPromisedAndNothingThatBreaksOff(String length, boolean whole)
      throws Exception {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Fetcher fetcher = new Fetcher(config(), InstantSource.system())) {
      var _ = Thread.ofVirtual().start(() -> serve(server, length));
      URI url = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/a");

      FetchOutcome outcome = fetcher.fetch(url, Validators.NONE);

      if (whole) {
        assertThat(outcome).isInstanceOf(Fetched.class);
        assertThat(BODY).startsWith(new String(((Fetched) outcome).body(), StandardCharsets.UTF_8));
        assertThat(((Fetched) outcome).body()).hasSize(Integer.parseInt(length));
      } else {
        assertThat(outcome).isInstanceOf(Failed.class);
      }
    }
  }

  /** Answers until the socket is closed; robots.txt is not there. */
  private static void serve(ServerSocket server, String length) {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        byte[] request = new byte[4096];
        int read = socket.getInputStream().read(request);
        String line = new String(request, 0, Math.max(0, read), StandardCharsets.US_ASCII);
        String answer =
            line.startsWith("GET /robots.txt")
                ? "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                : "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\nContent-Length: "
                    + length
                    + "\r\n\r\n"
                    + BODY;
        OutputStream out = socket.getOutputStream();
        out.write(answer.getBytes(StandardCharsets.US_ASCII));
        out.flush();
      } catch (IOException e) {
        return; // the test is over
      }
    }
  }

  private static FetchConfig config() {
    return new ConfigLoader(Map.of())
        .parse(
            "fetch: {contact: 'mailto:desk@example.org', perHostDelay: 0s, allowLoopback: true}",
            "test")
        .fetch();
  }
}
