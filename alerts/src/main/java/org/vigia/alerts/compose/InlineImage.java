package org.vigia.alerts.compose;

/** An image that travels within a mail. */
public final class InlineImage {
  private final String contentId;
  private final byte[] png;

  /**
   * @param contentId what the HTML calls it after {@code cid:}
   */
  public InlineImage(String contentId, byte[] png) {
    this.contentId = contentId;
    this.png = png.clone();
  }

  public String contentId() {
    return contentId;
  }

  public byte[] png() {
    return png.clone();
  }
}
