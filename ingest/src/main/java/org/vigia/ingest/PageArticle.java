package org.vigia.ingest;

import java.net.URI;
import java.util.List;
import org.vigia.contract.Article;
import org.vigia.contract.WatchTopic;
import org.vigia.ingest.extract.ExtractedArticle;

/**
 * The article in a page.
 *
 * @param url its canonical address
 * @param title the page's, or where it gives none the source's
 * @param topics watched ones that it may touch; none if it is off topic
 */
record PageArticle(ExtractedArticle extracted, URI url, String title, List<WatchTopic> topics) {
  /** The same under the address by which it is known. */
  PageArticle at(URI known) {
    return new PageArticle(extracted, known, title, topics);
  }

  String digest() {
    return Article.textDigest(title, extracted.text());
  }

  boolean isEmpty() {
    return extracted.text().isBlank() || title.isBlank();
  }
}
