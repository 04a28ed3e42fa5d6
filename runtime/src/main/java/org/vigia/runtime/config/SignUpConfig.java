package org.vigia.runtime.config;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How people sign up on the web.
 *
 * @param open whether they can; if not, only the operator adds subscribers
 * @param questionEvery an address is asked to confirm no more often than this, whoever types it
 * @param perNetwork forms that one network may send within an hour (IPv4 /24, IPv6 /56)
 * @param clientHeader the header in which a reverse proxy says where a request came from, null
 *     where there is none; of several addresses the last counts
 * @param linkValidFor how long a link to one's own page works
 */
public record SignUpConfig(
    boolean open,
    Duration questionEvery,
    int perNetwork,
    @Nullable String clientHeader,
    Duration linkValidFor) {
  public SignUpConfig {
    ConfigChecks.positive("signUp.questionEvery", questionEvery);
    ConfigChecks.within("signUp.perNetwork", perNetwork, 1, Integer.MAX_VALUE);
    ConfigChecks.positive("signUp.linkValidFor", linkValidFor);
  }
}
