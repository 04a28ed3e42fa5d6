package org.vigia.alerts.compose;

/** The question whether somebody wants alerts, as its templates see it. */
public record ConfirmationView(Wording words, String tag, String subject, String confirmUrl) {}
