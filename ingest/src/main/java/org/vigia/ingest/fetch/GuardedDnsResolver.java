package org.vigia.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;
import org.vigia.runtime.net.AddressGuard;

/**
 * Checks what a name resolves to at the moment at which the connection is made with that very
 * answer, so that a name cannot change between check and use (DNS rebinding).
 */
final class GuardedDnsResolver implements DnsResolver {
  private final HostResolver resolver;
  private final AddressGuard guard;

  GuardedDnsResolver(HostResolver resolver, AddressGuard guard) {
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
        throw new AddressRefusedException(
            host + " leads to " + address.getHostAddress() + ", which is " + refusal.get());
      }
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  /** The name leads to an address that must not be fetched from. */
  static final class AddressRefusedException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    AddressRefusedException(String message) {
      super(message);
    }
  }
}
