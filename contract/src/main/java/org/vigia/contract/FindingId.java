package org.vigia.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Identity of one finding: a digest of the article and of what the finding says, so that a replay
 * gives the same id.
 */
public record FindingId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public FindingId {
    Checks.id("FindingId", value);
  }

  /** The id of what an article says; equal parts give equal ids. */
  public static FindingId of(ArticleId article, String... parts) {
    return new FindingId(
        "fnd-" + Digests.shortDigest(article.value(), String.join("\u001f", parts)));
  }

  @Override
  public String toString() {
    return value;
  }
}
