package org.vigia.testkit.architecture;

import java.util.List;
import java.util.Set;

/**
 * A library that only one package may know, so that replacing it changes one package.
 *
 * @param library what stands behind the fence, in words
 * @param types package patterns of the library, in ArchUnit's syntax
 * @param home the one package, with its subpackages, that may use them
 */
record Fence(String library, Set<String> types, String home) {
  static final List<Fence> ALL =
      List.of(
          new Fence("CoreNLP", Set.of("edu.stanford.nlp.."), "org.vigia.enrich.nlp.."),
          new Fence("ROME", Set.of("com.rometools..", "org.jdom2.."), "org.vigia.ingest.feed.."),
          new Fence("the HTTP client", Set.of("org.apache.hc.."), "org.vigia.ingest.fetch.."),
          new Fence("jwarc", Set.of("org.netpreserve.."), "org.vigia.archive.capture.."),
          new Fence("Lucene", Set.of("org.apache.lucene.."), "org.vigia.alerts.match.."),
          new Fence(
              "mail",
              Set.of("org.simplejavamail..", "jakarta.mail.."),
              "org.vigia.alerts.deliver.."),
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
              "org.vigia.standalone.broker.."));
}
