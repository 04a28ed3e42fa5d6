package org.vigia.ingest.extract;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.Language;

/**
 * The article that a page holds.
 *
 * @param url canonical address
 * @param title headline without the outlet's name, empty if the page has none
 * @param byline who wrote it, null if the page does not say
 * @param section the outlet's own heading for it, null if the page does not say
 * @param published null if the page gives no time or date
 * @param publishedOn calendar date where the outlet is, null if the page gives none
 * @param publishedGuessed whether that was only found somewhere on the page; what a feed says is
 *     better
 * @param modified last edit, null if the page does not say
 * @param language of the text, decided by the text
 * @param text paragraphs parted by an empty line; list items, table rows and captions are
 *     paragraphs; empty if no article was found
 * @param truncated whether the page itself says that this is only a part
 */
public record ExtractedArticle(
    URI url,
    String title,
    @Nullable String byline,
    @Nullable String section,
    @Nullable Instant published,
    @Nullable LocalDate publishedOn,
    boolean publishedGuessed,
    @Nullable Instant modified,
    Language language,
    String text,
    boolean truncated) {}
