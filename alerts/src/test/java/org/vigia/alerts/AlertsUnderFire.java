package org.vigia.alerts;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vigia.alerts.deliver.SmtpMailSender;
import org.vigia.alerts.finding.Finding;
import org.vigia.alerts.intake.IncomingRecord;
import org.vigia.alerts.intake.Source;
import org.vigia.contract.AlertRecord;
import org.vigia.contract.DeadLetter;
import org.vigia.contract.KafkaTopic;
import org.vigia.contract.Novelty;
import org.vigia.contract.RemovedArticle;
import org.vigia.contract.SourceHealth;
import org.vigia.contract.StatisticFinding;
import org.vigia.contract.Topics;
import org.vigia.runtime.config.ConfigLoader;
import org.vigia.runtime.config.VigiaConfig;
import org.vigia.samples.Samples;

/**
 * Alerts as a process of their own, to be killed: its log is a number in a file (so many articles
 * were published), its offsets are another. Arguments: the configuration, the folder of both.
 */
final class AlertsUnderFire {
  static final String PUBLISHED = "published";
  private static final String COMMITTED = "committed";

  private AlertsUnderFire() {}

  public static void main(String[] arguments) throws InterruptedException {
    VigiaConfig config = new ConfigLoader(Map.of()).load(Path.of(arguments[0]));
    InstantSource clock = InstantSource.system();
    new AlertsService(
            config,
            List.of(),
            new FileLog(Path.of(arguments[1])),
            new SmtpMailSender(config.mail(), "alerts.vigia.example.org", clock),
            clock,
            new SimpleMeterRegistry())
        .start();
    Thread.currentThread().join();
  }

  static int read(Path file) {
    try {
      return Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whole or not at all. */
  static void write(Path file, int number) {
    Path next = file.resolveSibling(file.getFileName() + ".next");
    try {
      Files.writeString(next, Integer.toString(number));
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is not committed when the process ends comes again, as with Kafka. */
  private static final class FileLog implements Transport, Source {
    private final Path folder;
    private int position;

    FileLog(Path folder) {
      this.folder = folder;
    }

    @Override
    public void open() {
      position = read(folder.resolve(COMMITTED));
    }

    @Override
    public Source source() {
      return this;
    }

    /** Asked for only where an operator is to be told of sources. */
    @Override
    public List<SourceHealth> health(Duration patience) {
      throw new IllegalStateException("nobody here is told of sources");
    }

    @Override
    public List<RemovedArticle> removals(Duration patience) {
      throw new IllegalStateException("nobody here is told of articles");
    }

    @Override
    public List<IncomingRecord> poll(Duration patience) {
      List<IncomingRecord> records = new ArrayList<>();
      for (int published = read(folder.resolve(PUBLISHED)); position < published; position++) {
        StatisticFinding toll =
            Samples.toll(Samples.article("n" + position), 300 + position, null, Novelty.NEW);
        records.add(record(Topics.STATISTICS, toll));
        records.add(
            record(
                Topics.ANNOTATED_ARTICLES,
                Samples.manifest(toll.article(), List.of(toll), List.of())));
      }
      if (records.isEmpty()) {
        try {
          Thread.sleep(20);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
      return records;
    }

    private <V> IncomingRecord record(KafkaTopic<?, V> topic, V value) {
      byte[] bytes = topic.values().serializer().serialize(topic.name(), value);
      return new IncomingRecord(
          topic.name(), 0, position, null, bytes, topic.event().id().apply(value));
    }

    @Override
    public void commit() {
      write(folder.resolve(COMMITTED), position);
    }

    @Override
    public void rewind() {
      position = read(folder.resolve(COMMITTED));
    }

    @Override
    public void keep(DeadLetter letter) {
      throw new IllegalStateException("nothing here is unreadable");
    }

    @Override
    public void publish(List<AlertRecord> records) {}

    @Override
    public void withdraw(List<Finding> findings) {}

    @Override
    public void wake() {}

    @Override
    public void close() {}
  }
}
