package org.vigia.ingest;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vigia.archive.capture.CaptureStore;
import org.vigia.archive.capture.Exchange;

/**
 * The documents in which a source listed its articles. They are captured when the first article
 * comes of them, and not before: a feed changes every few minutes, and mostly with nothing in it
 * that is watched. Used by one thread.
 */
final class ListEvidence {
  private final Source source;
  private final List<Exchange> documents;
  private final List<URI> recordIds = new ArrayList<>();

  ListEvidence(Source source, List<Exchange> documents) {
    this.source = source;
    this.documents = List.copyOf(documents);
  }

  /** Documents that are captured already. */
  static ListEvidence captured(Source source, List<URI> recordIds) {
    ListEvidence evidence = new ListEvidence(source, List.of());
    evidence.recordIds.addAll(recordIds);
    return evidence;
  }

  /** The ids of the records in which the documents are kept. */
  List<URI> captured(CaptureStore captures) {
    for (Exchange document :
        documents.subList(Math.min(recordIds.size(), documents.size()), documents.size())) {
      recordIds.add(
          captures
              .write(
                  document,
                  Map.of(
                      "vigia-feed",
                      source.id().value(),
                      "vigia-lists",
                      String.valueOf(source.config().kind())))
              .recordId());
    }
    return List.copyOf(recordIds);
  }
}
