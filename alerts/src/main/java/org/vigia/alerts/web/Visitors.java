package org.vigia.alerts.web;

import io.javalin.http.Context;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Which network a request comes from: what one household or office has to itself. */
final class Visitors {
  private static final int IPV4_BYTES = 3;
  private static final int IPV6_BYTES = 7;

  private final @Nullable String clientHeader;

  /**
   * @param clientHeader where a reverse proxy says who asks; null: nobody stands between
   */
  Visitors(@Nullable String clientHeader) {
    this.clientHeader = clientHeader;
  }

  /** A name of the network: the same for all of its addresses. */
  String network(Context context) {
    String said = clientHeader == null ? null : context.header(clientHeader);
    // What stands before the last comma was written by the client and may say anything.
    String address =
        said == null ? context.ip() : said.substring(said.lastIndexOf(',') + 1).strip();
    try {
      InetAddress parsed = InetAddress.ofLiteral(address);
      int bytes = parsed instanceof Inet4Address ? IPV4_BYTES : IPV6_BYTES;
      return HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), bytes));
    } catch (IllegalArgumentException e) {
      return "unknown";
    }
  }
}
