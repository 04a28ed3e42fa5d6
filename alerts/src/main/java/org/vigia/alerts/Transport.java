package org.vigia.alerts;

import java.time.Duration;
import java.util.List;
import org.vigia.alerts.finding.Finding;
import org.vigia.alerts.intake.Source;
import org.vigia.contract.AlertRecord;
import org.vigia.contract.DeadLetter;
import org.vigia.contract.RemovedArticle;
import org.vigia.contract.SourceHealth;

/** Where findings come from and records go to: Kafka, or lists in a test. */
interface Transport extends AutoCloseable {
  /** Connects; called once, before anything else. */
  void open();

  /** Where findings come from; closed with this. */
  Source source();

  /** The next observations of sources, none if there are none for so long. For one thread. */
  List<SourceHealth> health(Duration patience);

  /** The next articles that their outlets took away, like {@link #health}. */
  List<RemovedArticle> removals(Duration patience);

  /** Keeps a record that could not be read; returns when it is kept. */
  void keep(DeadLetter letter);

  /** Tells what was sent; returns when it is durable. */
  void publish(List<AlertRecord> records);

  /** Tells that findings were taken back; returns when it is durable. */
  void withdraw(List<Finding> withdrawals);

  @Override
  void close();
}
