package org.vigia.standalone.press;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.Language;
import org.vigia.contract.WatchTopic;

/**
 * One version of one article of the sample press.
 *
 * @param step the step of the story with which it appears
 * @param path where it stands at its outlet
 * @param summary what the feed says of it
 * @param version 1, or more for an edit of the article that {@code replaces} names
 * @param syndicatedFrom id of the article that it copies
 * @param topics the watched topics that it is about; none is off-topic
 * @param body the text, in the small markup that the press's README describes
 */
public record PressArticle(
    String id,
    String outlet,
    int step,
    OffsetDateTime published,
    @Nullable OffsetDateTime modified,
    String path,
    @JsonProperty("lang") Language language,
    String title,
    String byline,
    String section,
    String summary,
    int version,
    @Nullable String replaces,
    @Nullable String syndicatedFrom,
    List<WatchTopic> topics,
    Expectation expect,
    String body) {
  public PressArticle {
    topics = List.copyOf(topics);
    if (step < 1 || version < 1 || (version > 1) != (replaces != null)) {
      throw new IllegalArgumentException(
          "article "
              + id
              + ": step and version start at 1, and 'replaces' goes with a later version");
    }
  }

  /** When this version appeared in the time of the story. */
  public OffsetDateTime appeared() {
    return Optional.ofNullable(modified).orElse(published);
  }
}
