package org.vigia.alerts.compose;

import java.util.List;

/**
 * A mail in words: one content, as text and as HTML.
 *
 * @param text lines of at most 72 characters, {@code format=flowed} (RFC 3676)
 * @param images what the HTML shows
 */
public record WrittenMail(String subject, String text, String html, List<InlineImage> images) {
  public WrittenMail {
    images = List.copyOf(images);
  }

  /** One without images. */
  public WrittenMail(String subject, String text, String html) {
    this(subject, text, html, List.of());
  }
}
