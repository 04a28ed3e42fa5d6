package org.vigia.alerts.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigia.alerts.finding.Figure;
import org.vigia.alerts.finding.Finding;
import org.vigia.alerts.finding.LegalEvent;
import org.vigia.alerts.subscription.FindingKind;
import org.vigia.alerts.subscription.Narrowing;
import org.vigia.alerts.subscription.Subscription;
import org.vigia.contract.Indicator;
import org.vigia.contract.LegalType;
import org.vigia.contract.WatchTopic;

/**
 * Finds the subscriptions that a finding answers to, among many: each different wish is one stored
 * query of a Lucene Monitor, which looks only at those that share a term with the finding, however
 * many have that wish. Subscriptions to everything need no query. For one thread.
 */
public final class SubscriptionIndex implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SubscriptionIndex.class);

  /**
   * Each query that waits to be written holds blocks of 32 KiB: Lucene's own 5,000 would take
   * hundreds of megabytes.
   */
  private static final int QUERIES_AT_ONCE = 200;

  /**
   * By how many of its terms a query is looked up: places and topics alone would let too many in.
   */
  private static final int TERMS_LOOKED_AT = 3;

  private final Map<String, Subscription> everything = new LinkedHashMap<>();
  private final Map<String, Subscription> narrowed = new HashMap<>();
  private final Map<Narrowing, Group> groups = new HashMap<>();
  private final Map<String, Group> groupsById = new HashMap<>();
  private long groupsMade;
  private final Monitor monitor;

  /** Those who want the same, whatever they ask of its confidence. */
  private record Group(String id, Narrowing wish, Map<String, Subscription> members) {}

  /** One without subscriptions. */
  public SubscriptionIndex() {
    try {
      MonitorConfiguration configuration = new MonitorConfiguration();
      configuration.setQueryUpdateBufferSize(QUERIES_AT_ONCE);
      monitor =
          new Monitor(
              new Words(), new MultipassTermFilteredPresearcher(TERMS_LOOKED_AT), configuration);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Makes these the subscriptions there are; only what changed is written anew. One whose free
   * query cannot be read (any more) is left out, and the log says so: it must not silence the
   * others.
   */
  public void update(Collection<Subscription> subscriptions) {
    try {
      Map<String, Subscription> wanted = new HashMap<>();
      everything.clear();
      for (Subscription subscription : subscriptions) {
        (subscription.narrowing().isEmpty() ? everything : wanted)
            .put(subscription.id().value(), subscription);
      }
      List<Subscription> gone =
          narrowed.values().stream()
              .filter(known -> !known.equals(wanted.get(known.id().value())))
              .toList();
      List<String> nobodyWants = new ArrayList<>();
      gone.forEach(known -> leave(known, nobodyWants));
      List<MonitorQuery> queries = new ArrayList<>();
      for (Subscription subscription : wanted.values()) {
        if (!narrowed.containsKey(subscription.id().value())) {
          join(subscription, queries);
        }
      }
      monitor.deleteById(nobodyWants);
      monitor.register(queries);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The subscriptions that a finding answers to. */
  public List<Subscription> matching(Findable findable) {
    try {
      List<Subscription> found = new ArrayList<>(everything.values());
      if (narrowed.isEmpty()) {
        return found;
      }
      for (QueryMatch match :
          monitor.match(document(findable), QueryMatch.SIMPLE_MATCHER).getMatches()) {
        Group group = groupsById.get(match.getQueryId());
        if (group != null) {
          for (Subscription subscription : group.members().values()) {
            if (findable.finding().confidence() >= subscription.narrowing().minConfidence()) {
              found.add(subscription);
            }
          }
        }
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      monitor.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void leave(Subscription subscription, List<String> nobodyWants) {
    narrowed.remove(subscription.id().value());
    Group group = groups.get(wish(subscription));
    if (group != null) {
      group.members().remove(subscription.id().value());
      if (group.members().isEmpty()) {
        groups.remove(group.wish());
        groupsById.remove(group.id());
        nobodyWants.add(group.id());
      }
    }
  }

  private void join(Subscription subscription, List<MonitorQuery> queries) {
    narrowed.put(subscription.id().value(), subscription);
    Group group = groups.get(wish(subscription));
    if (group == null) {
      group = new Group(Long.toString(groupsMade++, 36), wish(subscription), new LinkedHashMap<>());
      groups.put(group.wish(), group);
      groupsById.put(group.id(), group);
      read(group, subscription).ifPresent(queries::add);
    }
    group.members().put(subscription.id().value(), subscription);
  }

  private static Narrowing wish(Subscription subscription) {
    Narrowing all = subscription.narrowing();
    return new Narrowing(
        all.kinds(),
        all.indicators(),
        all.places(),
        all.types(),
        all.instruments(),
        all.topics(),
        all.sources(),
        all.query(),
        0);
  }

  private static Optional<MonitorQuery> read(Group group, Subscription first) {
    try {
      return Optional.of(new MonitorQuery(group.id(), query(group.wish())));
    } catch (IllegalArgumentException e) {
      LOG.atWarn()
          .addKeyValue("subscriptionId", first.id())
          .log("a subscription is left out because its query cannot be read");
      return Optional.empty();
    }
  }

  private static Query query(Narrowing narrowing) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean narrowed = anyOf(all, "kind", narrowing.kinds().stream().map(FindingKind::id));
    narrowed |=
        anyOf(
            all,
            "what",
            Stream.concat(
                narrowing.indicators().stream().map(Indicator::id),
                narrowing.types().stream().map(LegalType::id)));
    narrowed |= anyOf(all, "place", narrowing.places().stream());
    narrowed |= anyOf(all, "treaty", narrowing.instruments().stream());
    narrowed |= anyOf(all, "topic", narrowing.topics().stream().map(WatchTopic::id));
    narrowed |= anyOf(all, "outlet", narrowing.sources().stream().map(SubscriptionIndex::folded));
    if (narrowing.query() != null) {
      all.add(FreeQuery.read(narrowing.query()), Occur.MUST);
      narrowed = true;
    }
    return narrowed ? all.build() : new MatchAllDocsQuery();
  }

  private static boolean anyOf(BooleanQuery.Builder all, String field, Stream<String> values) {
    List<BytesRef> terms = values.map(BytesRef::new).toList();
    if (terms.isEmpty()) {
      return false;
    }
    all.add(
        terms.size() == 1
            ? new TermQuery(new Term(field, terms.getFirst()))
            : new TermInSetQuery(field, terms),
        Occur.MUST);
    return true;
  }

  private static Document document(Findable findable) {
    Finding finding = findable.finding();
    Document document = new Document();
    exact(document, "kind", Stream.of(finding.kind().id()));
    exact(
        document,
        "what",
        Stream.of(
            switch (finding) {
              case Figure figure -> figure.event().indicator().id();
              case LegalEvent legal -> legal.event().type().id();
            }));
    exact(document, "place", findable.places().stream());
    exact(document, "treaty", findable.instruments().stream());
    exact(document, "topic", findable.topics().stream().map(WatchTopic::id));
    exact(
        document,
        "outlet",
        Stream.of(finding.article().feedId().value(), finding.article().sourceName())
            .map(SubscriptionIndex::folded)
            .distinct());
    words(document, "title", Stream.of(finding.article().title()));
    words(document, "sentence", Stream.of(finding.sentence()));
    words(document, "entity", findable.entities().stream());
    words(document, "instrument", findable.instruments().stream());
    words(document, "party", findable.parties().stream());
    words(document, "who", findable.who().stream());
    words(document, "source", Stream.of(finding.article().sourceName()));
    return document;
  }

  private static void exact(Document document, String field, Stream<String> values) {
    values.forEach(value -> document.add(new StringField(field, value, Field.Store.NO)));
  }

  private static void words(Document document, String field, Stream<String> values) {
    values.forEach(value -> {
      document.add(new TextField(field, value, Field.Store.NO));
      document.add(new TextField(FreeQuery.EVERYWHERE, value, Field.Store.NO));
    });
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
