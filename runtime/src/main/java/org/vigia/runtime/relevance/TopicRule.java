package org.vigia.runtime.relevance;

import java.util.Collections;
import java.util.Set;
import org.vigia.contract.WatchTopic;

/**
 * A combination of signals in one sentence that speaks of a topic.
 *
 * @param all signals that must be there
 * @param none signals that must not
 * @param title signals that must be in the text's first sentence, its headline
 * @param document signals that must be somewhere in the text
 * @param nowhere signals that must not be anywhere in the text
 * @param score how sure it makes us, 0 to 1
 */
record TopicRule(
    WatchTopic topic,
    Set<String> all,
    Set<String> none,
    Set<String> title,
    Set<String> document,
    Set<String> nowhere,
    double score) {
  TopicRule {
    if (all.isEmpty()) {
      throw new IllegalArgumentException("a rule must ask for a signal in the sentence");
    }
    all = Set.copyOf(all);
    none = Set.copyOf(none);
    title = Set.copyOf(title);
    document = Set.copyOf(document);
    nowhere = Set.copyOf(nowhere);
  }

  boolean holds(Set<String> inSentence, Set<String> inTitle, Set<String> inDocument) {
    return inSentence.containsAll(all)
        && inTitle.containsAll(title)
        && inDocument.containsAll(document)
        && Collections.disjoint(none, inSentence)
        && Collections.disjoint(nowhere, inDocument);
  }
}
