package org.vigia.alerts.subscription;

import java.time.ZoneId;
import java.util.Arrays;
import org.vigia.contract.Language;

/**
 * What somebody typed on the web. Nobody knows yet whether the address is theirs.
 *
 * @param id becomes the subscriber's id if the address is new
 * @param frequency and the rest: only looked at where the wish is to sign up
 */
public record SignUp(
    SubscriberId id,
    Wish wish,
    EmailAddress address,
    Language language,
    ZoneId zone,
    Frequency frequency,
    Narrowing narrowing) {
  /** What they want. */
  public enum Wish {
    /** To get alerts. */
    SIGN_UP("sign-up"),
    /** A link to their own page. */
    LINK("link");

    private final String id;

    Wish(String id) {
      this.id = id;
    }

    /** As in the store. */
    public String id() {
      return id;
    }

    /** The constant of an id. */
    public static Wish ofId(String id) {
      return Arrays.stream(values())
          .filter(wish -> wish.id.equals(id))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no wish '" + id + "'"));
    }
  }
}
