package org.vigia.alerts.deliver;

import java.net.URI;
import java.util.Optional;
import org.vigia.alerts.store.Vault;
import org.vigia.alerts.subscription.SubscriberId;

/**
 * Links that only their receiver has: a subscriber's random id and a signature over id, purpose and
 * generation. Nothing of them needs to be stored, none can be guessed, and counting up the
 * generation makes all older ones worthless. Thread-safe.
 */
public final class Links {
  private static final String STOP = "stop";
  private static final String CONFIRM = "confirm";

  private final URI publicUrl;
  private final Vault vault;

  /**
   * @param publicUrl what links start with
   */
  public Links(URI publicUrl, Vault vault) {
    this.publicUrl = publicUrl;
    this.vault = vault;
  }

  /** The page that ends somebody's mails; a POST to it ends them at once. */
  public URI stop(SubscriberId subscriber, int generation) {
    return link(STOP, subscriber, generation);
  }

  /** The page where somebody says yes. */
  public URI confirm(SubscriberId subscriber, int generation) {
    return link(CONFIRM, subscriber, generation);
  }

  /** Whose link this is, if its shape is right; its signature is still to be checked. */
  public Optional<SubscriberId> owner(String token) {
    int dot = token.indexOf('.');
    try {
      return dot < 0 ? Optional.empty() : Optional.of(new SubscriberId(token.substring(0, dot)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether a token was made here to stop this subscriber's mails. */
  public boolean provesStop(String token, SubscriberId subscriber, int generation) {
    return proves(STOP, token, subscriber, generation);
  }

  /** Whether a token was made here to confirm this subscriber. */
  public boolean provesConfirm(String token, SubscriberId subscriber, int generation) {
    return proves(CONFIRM, token, subscriber, generation);
  }

  private boolean proves(String purpose, String token, SubscriberId subscriber, int generation) {
    return java.security.MessageDigest.isEqual(
        token.getBytes(java.nio.charset.StandardCharsets.UTF_8),
        token(purpose, subscriber, generation).getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private URI link(String purpose, SubscriberId subscriber, int generation) {
    String base = publicUrl.toString();
    return URI.create(
        (base.endsWith("/") ? base.substring(0, base.length() - 1) : base)
            + "/subscriptions/"
            + purpose
            + "/"
            + token(purpose, subscriber, generation));
  }

  private String token(String purpose, SubscriberId subscriber, int generation) {
    return subscriber.value() + "." + vault.sign(purpose, subscriber.value() + "." + generation);
  }
}
