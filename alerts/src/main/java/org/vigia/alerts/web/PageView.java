package org.vigia.alerts.web;

import org.jspecify.annotations.Nullable;
import org.vigia.alerts.compose.Wording;

/**
 * A page as its template sees it.
 *
 * @param button what the one button says, null where there is nothing to press
 * @param stylesheet its address
 */
public record PageView(
    Wording words, String title, String text, @Nullable String button, String stylesheet) {}
