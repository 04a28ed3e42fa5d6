package org.vigia.testkit.architecture;

import java.util.List;
import java.util.Set;

/**
 * A library that only one package may know, so that replacing it changes one package. (Mail has two
 * ends, so MIME has two homes.)
 *
 * @param library what stands behind the fence, in words
 * @param types package patterns of the library, in ArchUnit's syntax
 * @param homes the packages, with their subpackages, that may use them
 */
record Fence(String library, Set<String> types, List<String> homes) {
  static final List<Fence> ALL =
      List.of(
          new Fence("CoreNLP", Set.of("edu.stanford.nlp.."), List.of("org.vigia.enrich.nlp..")),
          new Fence(
              "ROME", Set.of("com.rometools..", "org.jdom2.."), List.of("org.vigia.ingest.feed..")),
          new Fence(
              "the HTTP client",
              Set.of("org.apache.hc.."),
              List.of(
                  "org.vigia.runtime.net..",
                  "org.vigia.ingest.fetch..",
                  "org.vigia.alerts.deliver..")),
          new Fence("jwarc", Set.of("org.netpreserve.."), List.of("org.vigia.archive.capture..")),
          new Fence("Lucene", Set.of("org.apache.lucene.."), List.of("org.vigia.alerts.match..")),
          new Fence(
              "sending mail",
              Set.of("org.simplejavamail.."),
              List.of("org.vigia.alerts.deliver..")),
          new Fence(
              "receiving mail", Set.of("com.icegreen.."), List.of("org.vigia.standalone.inbox..")),
          new Fence(
              "MIME",
              Set.of("jakarta.mail.."),
              List.of("org.vigia.alerts.deliver..", "org.vigia.standalone.inbox..")),
          new Fence(
              "the broker",
              Set.of(
                  "kafka..",
                  "scala..",
                  "org.apache.kafka.controller..",
                  "org.apache.kafka.image..",
                  "org.apache.kafka.metadata..",
                  "org.apache.kafka.raft..",
                  "org.apache.kafka.server..",
                  "org.apache.kafka.storage.."),
              List.of("org.vigia.standalone.broker..")));
}
