package org.vigia.enrich.text;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an article besides its text.
 *
 * @param publishedOn date that "on Friday" or "last month" is resolved against
 * @param locale BCP 47 tag of how the outlet writes numbers, null if unknown
 */
public record ReadingContext(LocalDate publishedOn, @Nullable String locale) {}
