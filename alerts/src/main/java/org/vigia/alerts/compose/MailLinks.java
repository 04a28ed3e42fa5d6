package org.vigia.alerts.compose;

/**
 * Where the links at a mail's end lead.
 *
 * @param stop the page that ends the mails
 * @param manage the page that sends a link to one's own settings; it says nothing of the reader, so
 *     that a mail can be passed on
 * @param report the page where a mistake in this mail is told
 */
public record MailLinks(String stop, String manage, String report) {}
