package org.vigia.evaluation.topic;

import java.util.List;
import org.vigia.contract.WatchTopic;

/** A text and what it is about; nothing if it is off the watched topics. */
record TopicText(String set, String id, String text, List<WatchTopic> topics) {
  TopicText {
    topics = List.copyOf(topics);
  }
}
