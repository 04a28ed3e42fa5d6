package org.vigia.contract;

import java.net.URI;

/**
 * Where the bytes that an article was read from are kept, as evidence.
 *
 * @param warc file name of the WARC (ISO 28500) that holds the response record
 * @param offset first byte of the record's gzip member in that file
 * @param recordId {@code WARC-Record-ID}
 * @param payloadSha256 {@code sha256:} and hexadecimal digest of the HTTP payload
 */
public record Capture(String warc, long offset, URI recordId, String payloadSha256) {
  public Capture {
    Checks.notBlank("warc", warc);
    if (offset < 0) {
      throw new IllegalArgumentException("offset must not be negative: " + offset);
    }
    if (!payloadSha256.startsWith("sha256:")) {
      throw new IllegalArgumentException(
          "payloadSha256 must start with sha256: — " + payloadSha256);
    }
  }
}
