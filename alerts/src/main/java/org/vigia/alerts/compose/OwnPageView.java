package org.vigia.alerts.compose;

/**
 * The mail that brings somebody to their own page, as its templates see it.
 *
 * @param until how long the link works, in the reader's words
 */
public record OwnPageView(Wording words, String tag, String subject, String url, String until) {}
