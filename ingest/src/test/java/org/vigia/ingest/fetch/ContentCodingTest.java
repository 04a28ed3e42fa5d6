package org.vigia.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigia.ingest.LoopbackSite;
import org.vigia.ingest.fetch.FetchOutcome.Failed;
import org.vigia.ingest.fetch.FetchOutcome.Fetched;
import org.vigia.runtime.net.HostResolver;

/** Bodies that come packed, honestly or not. */
class ContentCodingTest {
  private static final byte[] TEXT =
      "Prisión «más» ñ, ".repeat(40).getBytes(StandardCharsets.UTF_8);

  /** What the reference encoder of RFC 7932 makes of it: the JDK has none. */
  private static final byte[] BROTLI_TEXT =
      Base64.getDecoder().decode("G28D+I2UqB1fBZWmkyP9PNaCjhRHLcx6VBglkKLM2sC3q/gHjQE=");

  /** Four mebibytes of zeros in fourteen bytes. */
  private static final byte[] BROTLI_BOMB = Base64.getDecoder().decode("m///P/gnAOKxQCD3/gc=");

  private LoopbackSite site;
  private Fetcher fetcher;

  @BeforeEach
  void open() throws IOException {
    site = new LoopbackSite();
    fetcher = BoundedFetchers.fetcher(HostResolver.system(), Duration.ofSeconds(3), wait -> {});
  }

  @AfterEach
  void close() {
    fetcher.close();
    site.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "x-gzip", "deflate", "raw deflate", "br", "GZIP", "identity"})
  void undoesTheCodingsThatItAskedFor(String coding) throws Exception {
    site.on("/coded", e -> answer(e, header(coding), coded(coding, TEXT)));

    Fetched fetched = (Fetched) fetcher.fetch(site.url("/coded"), Validators.NONE);

    assertThat(fetched.body()).isEqualTo(TEXT);
    assertThat(fetched.exchange().payload()).isEqualTo(coded(coding, TEXT)); // the proof is as sent
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "br"})
  void boundsWhatEachCodingMayExpandTo(String coding) throws Exception {
    byte[] bomb = coding.equals("br") ? BROTLI_BOMB : coded(coding, new byte[4 * 1024 * 1024]);
    site.on("/bomb", e -> answer(e, coding, bomb));
    site.on("/twice", e -> answer(e, coding + ", gzip", coded("gzip", bomb)));

    for (String path : List.of("/bomb", "/twice")) {
      Failed failed = (Failed) fetcher.fetch(site.url(path), Validators.NONE);
      assertThat(failed.cause()).isEqualTo(FetchOutcome.Cause.TOO_LARGE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "br", "zstd", "gzip,gzip,gzip,gzip,gzip,gzip"})
  void failsOnACodingThatIsALie(String coding) throws Exception {
    site.on("/lie", e -> answer(e, coding, new byte[] {0x1f, (byte) 0x8b, 1, 2, 3, 4}));

    assertThat(fetcher.fetch(site.url("/lie"), Validators.NONE)).isInstanceOf(Failed.class);
  }

  private static void answer(HttpExchange exchange, String coding, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Encoding", coding);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  private static String header(String coding) {
    return coding.equals("raw deflate") ? "deflate" : coding;
  }

  static byte[] coded(String coding, byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    switch (coding) {
      case "br" -> {
        return BROTLI_TEXT;
      }
      case "identity" -> {
        return plain;
      }
      case "deflate", "raw deflate" -> {
        try (OutputStream out =
            new DeflaterOutputStream(
                bytes, new Deflater(Deflater.DEFAULT_COMPRESSION, coding.startsWith("raw")))) {
          out.write(plain);
        }
      }
      default -> {
        try (OutputStream out = new GZIPOutputStream(bytes)) {
          out.write(plain);
        }
      }
    }
    return bytes.toByteArray();
  }
}
