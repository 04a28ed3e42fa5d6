package org.vigia.standalone.press;

import java.util.List;

/**
 * A mail that must arrive, once.
 *
 * @param alerts what it must tell, of one article
 */
public record ExpectedMail(String subscriberId, String articleId, List<ExpectedAlert> alerts) {
  public ExpectedMail {
    alerts = List.copyOf(alerts);
  }
}
