package org.vigia.standalone.press;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How an outlet announces its articles. */
public enum OutletKind {
  @JsonProperty("feed-rss")
  RSS,
  @JsonProperty("feed-atom")
  ATOM,
  /** A news sitemap and no feed. */
  @JsonProperty("sitemap")
  SITEMAP,
  /** Neither: a page that lists the articles. */
  @JsonProperty("listing")
  LISTING
}
