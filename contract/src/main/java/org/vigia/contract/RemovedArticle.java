package org.vigia.contract;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A published article whose outlet took its page away. What it said stays in the archive.
 *
 * @param version the last that was published
 * @param textSha256 digest of that version's title and text
 * @param feedId the source through which it was known
 * @param url canonical address of the article
 * @param status what the server answered: 404, at two looks in a row, or 410
 * @param removedAt when it was found gone
 * @param capture the archived answer
 */
public record RemovedArticle(
    ArticleId id,
    int version,
    @Nullable String textSha256,
    FeedId feedId,
    String sourceName,
    URI url,
    int status,
    Instant removedAt,
    @Nullable Capture capture) {}
