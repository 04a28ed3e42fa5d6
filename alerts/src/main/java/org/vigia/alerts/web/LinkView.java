package org.vigia.alerts.web;

import org.jspecify.annotations.Nullable;

/** The page that sends links, as its template sees it. */
public record LinkView(PageFrame frame, String seal, String email, @Nullable String problem) {}
