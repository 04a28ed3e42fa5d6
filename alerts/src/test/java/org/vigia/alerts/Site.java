package org.vigia.alerts;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.vigia.alerts.deliver.OutgoingMail;
import org.vigia.alerts.deliver.SendOutcome;
import org.vigia.contract.Novelty;
import org.vigia.contract.StatisticFinding;
import org.vigia.samples.Samples;

/** A service on a bench, a courier that works unless told otherwise, and somebody at its pages. */
final class Site implements AutoCloseable {
  /** What the courier took. */
  final List<OutgoingMail> sent = new CopyOnWriteArrayList<>();

  final Bench bench;
  final Browser browser;

  private final AlertsService service;
  private volatile boolean works = true;

  Site(Bench bench) {
    this.bench = bench;
    this.service = bench.service(this::take);
    this.browser = new Browser(service);
  }

  /** Whether the courier takes mail from now on. */
  void takesMail(boolean itDoes) {
    works = itDoes;
  }

  /** An article with a new toll. */
  void publish(String article, int value) {
    StatisticFinding toll = Samples.toll(Samples.article(article), value, null, Novelty.NEW);
    bench.transport.add(toll);
    bench.transport.add(Samples.manifest(toll.article(), List.of(toll), List.of()));
  }

  @Override
  public void close() {
    browser.close();
    service.close();
    bench.close();
  }

  private SendOutcome take(OutgoingMail mail) {
    if (!works) {
      return new SendOutcome.Unavailable("connection refused");
    }
    sent.add(mail);
    return new SendOutcome.Accepted();
  }
}
