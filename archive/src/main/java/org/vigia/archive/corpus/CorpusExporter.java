package org.vigia.archive.corpus;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.vigia.contract.Digests;
import org.vigia.contract.KafkaTopic;
import org.vigia.contract.Topics;
import org.vigia.runtime.OperatorException;
import org.vigia.runtime.kafka.KafkaClients;

/**
 * Writes the committed records of the article and finding topics to {@code <topic>.jsonl}, in the
 * order of partition and offset, and their digests to {@value #MANIFEST} in the format of {@code
 * sha256sum}. The same topics give the same bytes.
 */
public final class CorpusExporter {
  static final String MANIFEST = "manifest-sha256.txt";

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration POLL = Duration.ofMillis(250);
  private static final List<KafkaTopic<?, ?>> EXPORTED =
      List.of(
          Topics.ARTICLES, Topics.ANNOTATED_ARTICLES, Topics.STATISTICS, Topics.LEGAL_DEVELOPMENTS);

  private final KafkaClients kafka;

  public CorpusExporter(KafkaClients kafka) {
    this.kafka = kafka;
  }

  /**
   * Exports everything that is committed now.
   *
   * @param folder made if it is not there; files of an earlier export are replaced
   * @return records written by topic
   * @throws OperatorException if Kafka does not answer or the folder cannot be written
   */
  public Map<String, Long> export(Path folder) {
    Map<String, Long> counts = new TreeMap<>();
    Map<String, String> digests = new TreeMap<>();
    try {
      Files.createDirectories(folder);
      for (KafkaTopic<?, ?> topic : EXPORTED) {
        String name = topic.name() + ".jsonl";
        counts.put(topic.name(), write(topic, folder.resolve(name), digests));
      }
      StringBuilder manifest = new StringBuilder();
      digests.forEach((name, hex) -> manifest.append(hex).append("  ").append(name).append('\n'));
      Files.writeString(folder.resolve(MANIFEST), manifest);
      return counts;
    } catch (IOException | UncheckedIOException e) {
      throw new OperatorException(
          "cannot write the corpus to "
              + folder
              + " ("
              + e.getMessage()
              + "); make sure that the disk has room and the folder may be written",
          e);
    }
  }

  private long write(KafkaTopic<?, ?> topic, Path file, Map<String, String> digests)
      throws IOException {
    MessageDigest digest = Digests.newSha256();
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    long written;
    try (OutputStream out =
        new DigestOutputStream(
            new BufferedOutputStream(Files.newOutputStream(unfinished)), digest)) {
      written = copy(topic.name(), out);
    }
    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    digests.put(String.valueOf(file.getFileName()), HexFormat.of().formatHex(digest.digest()));
    return written;
  }

  private long copy(String topic, OutputStream out) throws IOException {
    long written = 0;
    try (Consumer<byte[], byte[]> reader =
        kafka.reader(
            "vigia-corpus-export", new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          reader.partitionsFor(topic, PATIENCE).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .sorted((a, b) -> Integer.compare(a.partition(), b.partition()))
              .toList();
      // One after the other: the order in the file must not depend on the network.
      for (TopicPartition partition : partitions) {
        reader.assign(List.of(partition));
        reader.seekToBeginning(List.of(partition));
        long end = reader.endOffsets(List.of(partition), PATIENCE).getOrDefault(partition, 0L);
        while (reader.position(partition) < end) {
          for (ConsumerRecord<byte[], byte[]> record : reader.poll(POLL)) {
            if (record.value() != null && record.offset() < end) {
              out.write(record.value());
              out.write('\n');
              written++;
            }
          }
        }
      }
      return written;
    } catch (org.apache.kafka.common.errors.TimeoutException e) {
      throw new OperatorException(
          "Kafka at " + kafka.servers() + " does not answer; check that it runs", e);
    }
  }

  /** A digest of a file's bytes, in hexadecimal digits. */
  static String digest(Path file) throws IOException {
    MessageDigest digest = Digests.newSha256();
    try (var in = Files.newInputStream(file)) {
      byte[] chunk = new byte[64 * 1024];
      int count;
      while ((count = in.read(chunk)) >= 0) {
        digest.update(chunk, 0, count);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  static String manifestText(Path folder) throws IOException {
    return Files.readString(folder.resolve(MANIFEST), StandardCharsets.UTF_8);
  }
}
