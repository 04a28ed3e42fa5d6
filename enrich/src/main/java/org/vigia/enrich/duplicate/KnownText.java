package org.vigia.enrich.duplicate;

import java.time.LocalDate;
import org.vigia.contract.ArticleId;

/**
 * An article that others may be copies of.
 *
 * @param group the first article of its group
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares known texts as a whole
public record KnownText(
    ArticleId article, ArticleId group, LocalDate publishedOn, int[] signature) {}
