package org.vigia.contract;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as it was captured: what the fetchers put on {@code vigia.articles.v1}.
 *
 * @param version 1 for the first text seen at this URL, one more for each edit
 * @param textSha256 digest of title and text; tells versions apart
 * @param previousTextSha256 digest of the version before this one, null for the first
 * @param feedId the source that led to it
 * @param sourceName the outlet as a reader knows it
 * @param url canonical address
 * @param published instant of publication as feed or page give it, null where neither does
 * @param publishedOn calendar date of publication where the outlet is: what "on Friday" is resolved
 *     against
 * @param modified instant of the last edit as the page gives it
 * @param language language of the text
 * @param locale BCP 47 tag of how the outlet writes numbers ({@code es-SV}: 1,300.5; {@code es-ES}:
 *     1.300,5), null if unknown
 * @param topics watched topics that the fetcher thinks it touches; enrichment decides finally
 * @param text main text, paragraphs parted by an empty line, headline not included
 * @param truncated whether the page shows only a part of the text (paywall, teaser)
 * @param capture the archived bytes
 */
public record Article(
    ArticleId id,
    int version,
    String textSha256,
    @Nullable String previousTextSha256,
    FeedId feedId,
    String sourceName,
    URI url,
    String title,
    @Nullable String byline,
    @Nullable String section,
    @Nullable Instant published,
    LocalDate publishedOn,
    @Nullable Instant modified,
    Instant fetchedAt,
    Language language,
    @Nullable String locale,
    List<WatchTopic> topics,
    String text,
    boolean truncated,
    @Nullable Capture capture,
    Origin origin) {
  public Article {
    if (version < 1) {
      throw new IllegalArgumentException("version must be at least 1: " + version);
    }
    topics = List.copyOf(topics);
  }

  /** The digest that tells one version's text from another's. */
  public static String textDigest(String title, String text) {
    return Digests.sha256(title + "\n\n" + text);
  }

  /** The same article, come in another way. */
  public Article withOrigin(Origin other) {
    return new Article(
        id,
        version,
        textSha256,
        previousTextSha256,
        feedId,
        sourceName,
        url,
        title,
        byline,
        section,
        published,
        publishedOn,
        modified,
        fetchedAt,
        language,
        locale,
        topics,
        text,
        truncated,
        capture,
        other);
  }

  /** What findings say of the article that they stand in. */
  public ArticleReference reference() {
    return new ArticleReference(
        id,
        version,
        feedId,
        sourceName,
        url,
        title,
        published,
        publishedOn,
        language,
        capture,
        origin);
  }
}
