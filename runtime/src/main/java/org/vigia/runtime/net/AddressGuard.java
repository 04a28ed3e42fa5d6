package org.vigia.runtime.net;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * Which addresses may be fetched from: those of the public internet and no other, whatever name led
 * there. The ranges are IANA's special-purpose registries (RFC 6890 and its updates) with
 * everything through which a private IPv4 address can be reached in an IPv6 coat: mapped,
 * compatible, NAT64, 6to4, Teredo. Thread-safe.
 */
public final class AddressGuard {
  private static final List<Range> CLOSED =
      List.of(
          Range.of("0.0.0.0/8", "this network"),
          Range.of("10.0.0.0/8", "private"),
          Range.of("100.64.0.0/10", "carrier-grade NAT"),
          Range.of("169.254.0.0/16", "link-local"),
          Range.of("172.16.0.0/12", "private"),
          Range.of("192.0.0.0/24", "protocol assignments"),
          Range.of("192.0.2.0/24", "documentation"),
          Range.of("192.88.99.0/24", "6to4 relay"),
          Range.of("192.168.0.0/16", "private"),
          Range.of("198.18.0.0/15", "benchmarking"),
          Range.of("198.51.100.0/24", "documentation"),
          Range.of("203.0.113.0/24", "documentation"),
          Range.of("224.0.0.0/4", "multicast"),
          Range.of("240.0.0.0/4", "reserved"),
          Range.of("2001::/23", "protocol assignments, Teredo"),
          Range.of("2001:db8::/32", "documentation"),
          Range.of("2002::/16", "6to4"),
          Range.of("3fff::/20", "documentation"));

  private static final Range LOOPBACK_4 = Range.of("127.0.0.0/8", "loopback");
  private static final Range GLOBAL_UNICAST_6 = Range.of("2000::/3", "global unicast");

  private final boolean allowLoopback;

  public AddressGuard(boolean allowLoopback) {
    this.allowLoopback = allowLoopback;
  }

  /** Why an address must not be fetched from; empty if it may. */
  public Optional<String> refusal(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address.isLoopbackAddress() || LOOPBACK_4.contains(bytes)) {
      return allowLoopback ? Optional.empty() : Optional.of("loopback");
    }
    if (bytes.length == 16 && !GLOBAL_UNICAST_6.contains(bytes)) {
      return Optional.of("not a public IPv6 address");
    }
    return CLOSED.stream().filter(r -> r.contains(bytes)).map(Range::name).findFirst();
  }

  private record Range(BigInteger network, int prefix, int bits, String name) {
    static Range of(String cidr, String name) {
      int slash = cidr.indexOf('/');
      byte[] bytes = InetAddress.ofLiteral(cidr.substring(0, slash)).getAddress();
      int prefix = Integer.parseInt(cidr.substring(slash + 1));
      return new Range(new BigInteger(1, bytes), prefix, bytes.length * 8, name);
    }

    boolean contains(byte[] address) {
      return address.length * 8 == bits
          && new BigInteger(1, address)
              .shiftRight(bits - prefix)
              .equals(network.shiftRight(bits - prefix));
    }
  }
}
