package org.vigia.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;

/**
 * Identity of an article: a digest of its canonical URL, so that every version of it, every copy of
 * a feed that names it and every replay has the same id.
 */
public record ArticleId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ArticleId {
    Checks.id("ArticleId", value);
  }

  /** The id of the article at a canonical URL (fragments and tracking parameters already gone). */
  public static ArticleId ofCanonicalUrl(URI canonical) {
    return new ArticleId("art-" + Digests.shortDigest(canonical.toString()));
  }

  @Override
  public String toString() {
    return value;
  }
}
