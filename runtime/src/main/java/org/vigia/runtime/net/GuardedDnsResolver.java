package org.vigia.runtime.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Checks what a name resolves to at the moment at which the connection is made with that very
 * answer, so that a name cannot change between check and use (DNS rebinding). Thread-safe if its
 * resolver is.
 */
public final class GuardedDnsResolver implements DnsResolver {
  private final HostResolver resolver;
  private final AddressGuard guard;

  public GuardedDnsResolver(HostResolver resolver, AddressGuard guard) {
    this.resolver = resolver;
    this.guard = guard;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = resolver.resolve(host);
    for (InetAddress address : addresses) {
      // One closed address among open ones is a trick or a mistake; neither is worth a request.
      Optional<String> refusal = guard.refusal(address);
      if (refusal.isPresent()) {
        throw new AddressRefusedException(host, address, refusal.get());
      }
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  /** The name leads to an address that must not be fetched from. */
  public static final class AddressRefusedException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    AddressRefusedException(String host, InetAddress address, String reason) {
      super(host + " leads to " + address.getHostAddress() + ", which is " + reason);
      this.reason = reason;
    }

    /** What kind of address it is. */
    public String reason() {
      return reason;
    }
  }
}
