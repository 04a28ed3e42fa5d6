package org.vigia.alerts.deliver;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import org.vigia.alerts.store.Vault;
import org.vigia.alerts.subscription.SubscriberId;
import org.vigia.contract.Language;
import org.vigia.runtime.config.WebConfig;

/**
 * Links that only their receiver has: a subscriber's random id and a signature over id, purpose and
 * generation. Nothing of them needs to be stored, none can be guessed, and counting up the
 * generation makes all older ones worthless. Thread-safe.
 */
public final class Links {
  private static final String STOP = "stop";
  private static final String CONFIRM = "confirm";
  private static final String MANAGE = "manage";
  private static final String REPORT = "report";
  private static final String REVIEW = "review";

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

  /** The page where anybody can have a link to their own page sent to them. */
  public URI askForLink(Language language) {
    return at("/subscriptions/link?lang=" + language.id());
  }

  /**
   * Somebody's own page, where everything of theirs can be changed.
   *
   * @param until when the link ends
   */
  public URI manage(SubscriberId subscriber, int generation, Instant until) {
    String claim = subscriber.value() + "." + Long.toString(until.getEpochSecond(), 36);
    return at(
        "/subscriptions/manage/" + claim + "." + vault.sign(MANAGE, claim + "." + generation));
  }

  /** The page where a mistake in a mail is told; it says nothing of who got the mail. */
  public URI report(String mailId, Language language) {
    return at("/reports/" + mailId + "." + vault.sign(REPORT, mailId) + "?lang=" + language.id());
  }

  /**
   * The operator's page, open to whoever has the link until it ends.
   *
   * @param epoch counting it up ends every link before
   */
  public URI review(Instant until, int epoch) {
    String claim = Long.toString(until.getEpochSecond(), 36);
    return at("/review/" + claim + "." + vault.sign(REVIEW, claim + "." + epoch));
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

  /** Whether a token was made here for this subscriber's own page and has not ended. */
  public boolean provesManage(String token, SubscriberId subscriber, int generation, Instant now) {
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3 || !parts[0].equals(subscriber.value())) {
      return false;
    }
    String claim = parts[0] + "." + parts[1];
    return same(parts[2], vault.sign(MANAGE, claim + "." + generation)) && lasts(parts[1], now);
  }

  /** The mail that a report is about, if the token was made here. */
  public Optional<String> reportedMail(String token) {
    String[] parts = token.split("\\.", -1);
    return parts.length == 2 && same(parts[1], vault.sign(REPORT, parts[0]))
        ? Optional.of(parts[0])
        : Optional.empty();
  }

  /** Whether a token was made here for the operator and has not ended. */
  public boolean provesReview(String token, int epoch, Instant now) {
    String[] parts = token.split("\\.", -1);
    return parts.length == 2
        && same(parts[1], vault.sign(REVIEW, parts[0] + "." + epoch))
        && lasts(parts[0], now);
  }

  /** Only asked of what was signed here: it is a number. */
  private static boolean lasts(String seconds, Instant now) {
    return Instant.ofEpochSecond(Long.parseLong(seconds, 36)).isAfter(now);
  }

  static boolean same(String given, String right) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
  }

  private boolean proves(String purpose, String token, SubscriberId subscriber, int generation) {
    return same(token, token(purpose, subscriber, generation));
  }

  private URI link(String purpose, SubscriberId subscriber, int generation) {
    return at("/subscriptions/" + purpose + "/" + token(purpose, subscriber, generation));
  }

  private URI at(String path) {
    return WebConfig.page(publicUrl, path);
  }

  private String token(String purpose, SubscriberId subscriber, int generation) {
    return subscriber.value() + "." + vault.sign(purpose, subscriber.value() + "." + generation);
  }
}
