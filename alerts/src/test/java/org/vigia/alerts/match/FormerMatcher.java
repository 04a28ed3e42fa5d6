package org.vigia.alerts.match;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
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
 * What a subscription means, said in Lucene's terms: every wish one query, every finding one
 * document, each query asked by itself. Slow, and free of anything that could go wrong in an index.
 */
final class FormerMatcher {
  private FormerMatcher() {}

  static List<Subscription> matching(List<Subscription> subscriptions, Findable findable) {
    MemoryIndex index = MemoryIndex.fromDocument(document(findable), new Words());
    return subscriptions.stream()
        .filter(one -> findable.finding().confidence() >= one.narrowing().minConfidence())
        .filter(one -> index.search(query(one.narrowing())) > 0)
        .toList();
  }

  private static Query query(Narrowing narrowing) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(new MatchAllDocsQuery(), Occur.MUST);
    anyOf(all, "kind", narrowing.kinds().stream().map(FindingKind::id));
    anyOf(
        all,
        "what",
        Stream.concat(
            narrowing.indicators().stream().map(Indicator::id),
            narrowing.types().stream().map(LegalType::id)));
    anyOf(all, "place", narrowing.places().stream());
    anyOf(all, "treaty", narrowing.instruments().stream());
    anyOf(all, "topic", narrowing.topics().stream().map(WatchTopic::id));
    anyOf(all, "outlet", narrowing.sources().stream().map(FormerMatcher::folded));
    if (narrowing.query() != null) {
      all.add(FreeQuery.read(narrowing.query()), Occur.MUST);
    }
    return all.build();
  }

  private static void anyOf(BooleanQuery.Builder all, String field, Stream<String> values) {
    List<BytesRef> terms = values.map(BytesRef::new).toList();
    if (!terms.isEmpty()) {
      all.add(new TermInSetQuery(field, terms), Occur.MUST);
    }
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
            .map(FormerMatcher::folded)
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
