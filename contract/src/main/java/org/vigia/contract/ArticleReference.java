package org.vigia.contract;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The article that a finding stands in: enough to name it, link it and prove it without its text.
 *
 * <p>Components are those of {@link Article}.
 */
public record ArticleReference(
    ArticleId id,
    int version,
    FeedId feedId,
    String sourceName,
    URI url,
    String title,
    @Nullable Instant published,
    LocalDate publishedOn,
    Language language,
    @Nullable Capture capture,
    Origin origin) {}
