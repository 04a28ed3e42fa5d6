package org.vigia.alerts.deliver;

import java.net.URI;
import java.util.Optional;
import org.vigia.alerts.store.Vault;
import org.vigia.alerts.subscription.SubscriptionId;
import org.vigia.runtime.config.WebConfig;

/**
 * Addresses of feeds, one a subscription: its random id and a signature, so that nobody can guess
 * one and nothing of them needs to be stored. They tell what was found and never who asked for it.
 * Thread-safe.
 */
public final class FeedLinks {
  /** What their paths start with. */
  public static final String PATH = "/alerts/atom/";

  private static final String PURPOSE = "feed";

  private final URI publicUrl;
  private final Vault vault;

  /**
   * @param publicUrl what links start with
   */
  public FeedLinks(URI publicUrl, Vault vault) {
    this.publicUrl = publicUrl;
    this.vault = vault;
  }

  /** Where a subscription can be read as a feed. */
  public URI of(SubscriptionId subscription) {
    return WebConfig.page(publicUrl, PATH + token(subscription));
  }

  /** Which subscription a token was made for; empty if it was not made here. */
  public Optional<SubscriptionId> subscription(String token) {
    int dot = token.indexOf('.');
    if (dot < 1) {
      return Optional.empty();
    }
    SubscriptionId claimed = new SubscriptionId(token.substring(0, dot));
    return Links.same(token, token(claimed)) ? Optional.of(claimed) : Optional.empty();
  }

  private String token(SubscriptionId subscription) {
    return subscription.value() + "." + vault.sign(PURPOSE, subscription.value());
  }
}
