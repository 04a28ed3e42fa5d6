package org.vigia.alerts.compose;

/** A mail in words: one content, as text and as HTML. */
public record WrittenMail(String subject, String text, String html) {}
