package org.vigia.enrich.time;

import org.vigia.contract.PartialDate;

/**
 * A time expression of the text and the date that it means.
 *
 * @param begin offset of its first character in the document
 * @param end offset behind its last character
 * @param date what it means, as precise as the text is
 * @param relation how the words before it use the date
 * @param explicit whether day, month or year are written out, rather than told as "on Friday" or
 *     "six days later"
 */
public record TimeMention(
    int begin, int end, PartialDate date, TimeRelation relation, boolean explicit) {}
