package org.vigia.dashboard;

import java.util.List;
import org.vigia.contract.Topics;
import org.vigia.dashboard.model.ReadModel;
import org.vigia.dashboard.stream.EventSource;
import org.vigia.dashboard.stream.EventSource.Subscription;
import org.vigia.dashboard.stream.KafkaEventSource;
import org.vigia.dashboard.web.DashboardPages;
import org.vigia.dashboard.web.LiveUpdates;
import org.vigia.runtime.Health;
import org.vigia.runtime.Service;
import org.vigia.runtime.ServiceContext;
import org.vigia.runtime.web.WebPart;

/**
 * Shows what the topics say: keeps a read model of them in memory and serves it. Writes nothing
 * anywhere.
 */
public final class DashboardService implements Service {
  private final EventSource source;
  private final LiveUpdates live;
  private final ReadModel model;
  private final DashboardPages pages;

  public DashboardService(ServiceContext context) {
    this(context, new KafkaEventSource(context.kafka()));
  }

  /** With events from elsewhere than Kafka: what tests need. */
  public DashboardService(ServiceContext context, EventSource source) {
    this.source = source;
    this.live = new LiveUpdates(context.metrics());
    this.model = new ReadModel(ReadModel.Limits.DEFAULT, live::onChange);
    this.pages =
        new DashboardPages(model, live, context.config().web().publicUrl(), context.clock());
  }

  @Override
  public String name() {
    return "dashboard";
  }

  @Override
  public void start() {
    source.start(
        List.of(
            new Subscription<>(Topics.STATISTICS_LEDGER, model::onSeries),
            new Subscription<>(Topics.STATISTICS, model::onStatistic),
            new Subscription<>(Topics.LEGAL_DEVELOPMENTS, model::onLegalDevelopment),
            new Subscription<>(Topics.ANNOTATED_ARTICLES, model::onAnnotatedArticle),
            new Subscription<>(Topics.SOURCE_HEALTH, model::onSourceHealth),
            new Subscription<>(Topics.REMOVED_ARTICLES, model::onRemoval),
            new Subscription<>(Topics.ALERTS, model::onAlert)));
    live.start();
  }

  @Override
  public Health health() {
    return source.health();
  }

  @Override
  public List<WebPart> pages() {
    return List.of(pages);
  }

  @Override
  public void close() {
    live.close();
    source.close();
  }
}
