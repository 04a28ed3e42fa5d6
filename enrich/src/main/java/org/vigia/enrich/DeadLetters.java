package org.vigia.enrich;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigia.contract.DeadLetter;
import org.vigia.contract.KafkaTopic;
import org.vigia.contract.Topics;

/**
 * Makes dead letters of records that Kafka Streams could not process; they go out in the same
 * transaction.
 */
final class DeadLetters {
  private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

  /** A letter is written as text, a third longer, and has to fit into a record itself. */
  private static final int LARGEST_VALUE = KafkaTopic.MAX_RECORD_BYTES / 2;

  private DeadLetters() {}

  static List<ProducerRecord<byte[], byte[]>> of(
      ErrorHandlerContext context,
      byte @Nullable [] key,
      byte @Nullable [] value,
      Exception reason) {
    String step = context.processorNodeId() == null ? "" : ":" + context.processorNodeId();
    DeadLetter letter =
        new DeadLetter(
            context.topic() == null ? "unknown" : context.topic(),
            context.partition(),
            context.offset(),
            "enrich" + step,
            reasonOf(reason),
            key,
            value != null && value.length > LARGEST_VALUE ? null : value, // its offset says where
            Instant.ofEpochMilli(Math.max(0, context.timestamp())));
    log.atError()
        .addKeyValue("topic", letter.topic())
        .addKeyValue("partition", letter.partition())
        .addKeyValue("offset", letter.offset())
        .setCause(reason)
        .log("a record went to the dead letters: {}", letter.reason());
    RecordHeaders headers = new RecordHeaders();
    byte[] bytes =
        Topics.DEAD_LETTERS
            .values()
            .serializer()
            .serialize(Topics.DEAD_LETTERS.name(), headers, letter);
    String letterKey = letter.topic() + "/" + letter.partition() + "/" + letter.offset();
    return List.of(
        new ProducerRecord<>(
            Topics.DEAD_LETTERS.name(),
            null,
            letterKey.getBytes(StandardCharsets.UTF_8),
            bytes,
            headers));
  }

  private static String reasonOf(Throwable thrown) {
    StringBuilder reason = new StringBuilder();
    for (Throwable t = thrown; t != null && reason.length() < 500; t = t.getCause()) {
      reason
          .append(reason.isEmpty() ? "" : " ← ")
          .append(t.getClass().getSimpleName())
          .append(": ")
          .append(t.getMessage());
    }
    return reason.toString();
  }
}
