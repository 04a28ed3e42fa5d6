package org.vigia.archive.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;
import org.vigia.contract.Article;
import org.vigia.contract.Capture;
import org.vigia.contract.Digests;
import org.vigia.contract.VigiaJson;

/**
 * Turns exchanges into WARC records, each a gzip member of its own. Digests are written in
 * hexadecimal digits: in Base32, as jwarc would, SHA-256 ends in padding, which the standard's
 * grammar (a digest is a token) does not have.
 */
final class WarcRecords {
  private static final MediaType RESPONSE = MediaType.parse("application/http;msgtype=response");
  private static final MediaType REQUEST = MediaType.parse("application/http;msgtype=request");
  private static final MediaType FIELDS = MediaType.parse("application/warc-fields");

  /** Marks an article, so that it can be told from other metadata without being read. */
  private static final String PROFILE = "https://vigia.invalid/article/v1";

  private static final MediaType ARTICLE =
      MediaType.parse("application/json;profile=\"" + PROFILE + "\"");

  /** Room for what stands before a record's block. */
  private static final int HEAD = 1_024;

  private static final int MOST_AT_FIRST = 256 * 1_024;

  private WarcRecords() {}

  static URI newId() {
    return URI.create("urn:uuid:" + UUID.randomUUID());
  }

  static byte[] info(String fileName, String software, Instant now) throws IOException {
    Map<String, List<String>> fields = new TreeMap<>();
    fields.put("software", List.of(software));
    fields.put("format", List.of("WARC File Format 1.1"));
    fields.put(
        "conformsTo",
        List.of("http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"));
    fields.put("robots", List.of("obey"));
    return gzip(
        new Warcinfo.Builder()
            .version(MessageVersion.WARC_1_1)
            .date(now)
            .filename(fileName)
            .fields(fields)
            .build());
  }

  static byte[] response(Exchange exchange, URI id, String payloadDigest) throws IOException {
    byte[] block = responseBlock(exchange);
    WarcResponse.Builder builder =
        new WarcResponse.Builder(exchange.url())
            .version(MessageVersion.WARC_1_1)
            .recordId(id)
            .date(exchange.fetchedAt())
            .setHeader("WARC-Block-Digest", Digests.sha256(block))
            .setHeader("WARC-Payload-Digest", payloadDigest)
            .addHeader("WARC-Protocol", exchange.protocol())
            .body(RESPONSE, block);
    if (exchange.server() != null) {
      builder.ipAddress(exchange.server());
    }
    return gzip(builder.build());
  }

  static byte[] request(Exchange exchange, URI responseId) throws IOException {
    byte[] block = exchange.requestHead().getBytes(StandardCharsets.ISO_8859_1);
    return gzip(
        new WarcRequest.Builder(exchange.url())
            .version(MessageVersion.WARC_1_1)
            .recordId(newId())
            .date(exchange.fetchedAt())
            .concurrentTo(responseId)
            .setHeader("WARC-Block-Digest", Digests.sha256(block))
            .body(REQUEST, block)
            .build());
  }

  /** The article that was read from a response, as it was published. */
  static byte[] article(Exchange exchange, Article article) throws IOException {
    Capture capture = article.capture();
    return metadata(
        exchange,
        capture == null ? null : capture.recordId(),
        ARTICLE,
        VigiaJson.mapper().writeValueAsBytes(article));
  }

  /** Whether a record is one that {@link #article} made. */
  static boolean isArticle(WarcRecord record) throws IOException {
    return record instanceof WarcMetadata
        && PROFILE.equals(record.contentType().parameters().get("profile"));
  }

  static byte[] metadata(Exchange exchange, URI responseId, Map<String, String> metadata)
      throws IOException {
    StringBuilder fields = new StringBuilder();
    new TreeMap<>(metadata)
        .forEach((name, value) ->
            fields.append(name).append(": ").append(oneLine(value)).append("\r\n"));
    return metadata(
        exchange, responseId, FIELDS, fields.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] metadata(
      Exchange exchange, @Nullable URI responseId, MediaType type, byte[] block)
      throws IOException {
    WarcMetadata.Builder builder =
        new WarcMetadata.Builder()
            .version(MessageVersion.WARC_1_1)
            .recordId(newId())
            .date(exchange.fetchedAt())
            .targetURI(exchange.url())
            .setHeader("WARC-Block-Digest", Digests.sha256(block))
            .body(type, block);
    return gzip((responseId == null ? builder : builder.concurrentTo(responseId)).build());
  }

  /** The head as HTTP/1.1 whatever was spoken: that is what readers of WARC understand. */
  private static byte[] responseBlock(Exchange exchange) {
    StringBuilder head = new StringBuilder("HTTP/1.1 ").append(exchange.status()).append(' ');
    head.append(oneLine(exchange.reason())).append("\r\n");
    for (Exchange.Header header : exchange.headers()) {
      head.append(kept(header.name())).append(": ").append(oneLine(header.value())).append("\r\n");
    }
    if (exchange.headers().stream().noneMatch(h -> h.name().equalsIgnoreCase("content-length"))) {
      head.append("Content-Length: ").append(exchange.payload().length).append("\r\n");
    }
    byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    byte[] block = new byte[start.length + exchange.payload().length];
    System.arraycopy(start, 0, block, 0, start.length);
    System.arraycopy(exchange.payload(), 0, block, start.length, exchange.payload().length);
    return block;
  }

  /** The stored body is not chunked any more, so its header must not say that it is. */
  private static String kept(String name) {
    return name.toLowerCase(Locale.ROOT).equals("transfer-encoding")
        ? "X-Archive-Orig-Transfer-Encoding"
        : name;
  }

  private static String oneLine(String value) {
    return value.replaceAll("[\\r\\n\\u0000]+", " ");
  }

  private static byte[] gzip(WarcRecord record) throws IOException {
    ByteArrayOutputStream bytes =
        new ByteArrayOutputStream((int) Math.min(record.body().size() / 2, MOST_AT_FIRST) + HEAD);
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(bytes), WarcCompression.GZIP)) {
      writer.write(record);
    }
    return bytes.toByteArray();
  }
}
