package org.vigia.ingest;

/**
 * What came of filling in a source's past.
 *
 * @param listed entries that may be of the range
 * @param known of them, those visited by an earlier run or published already
 * @param published articles on a watched topic that were not out yet
 * @param offTopic pages that touch no watched topic
 * @param otherDays articles that turned out to be of other days
 * @param failed pages that did not come or hold no article
 */
public record BackfillReport(
    int listed, int known, int published, int offTopic, int otherDays, int failed) {}
