package org.vigia.standalone.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.Remark;
import org.vigia.contract.VigiaJson;
import org.vigia.contract.WatchTopic;
import org.vigia.enrich.analysis.Reading;
import org.vigia.enrich.legal.LegalReading;
import org.vigia.enrich.statistic.StatisticReading;
import org.vigia.enrich.text.Cue;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A reading as JSON, in the shape of the gold annotations and with more. */
final class ReadingJson {
  private ReadingJson() {}

  static ObjectNode of(Reading reading, boolean explain) {
    ObjectNode tree = VigiaJson.mapper().createObjectNode();
    tree.put("lang", reading.text().language().id());
    texts(tree.putArray("topics"), reading.topics().stream().map(WatchTopic::id).toList());
    texts(tree.putArray("entities"), List.copyOf(reading.entities().ids()));
    ArrayNode instruments = tree.putArray("instruments");
    reading
        .instruments()
        .cited()
        .forEach(i ->
            texts(
                instruments.addObject().put("id", i.id()).putArray("provisions"), i.provisions()));
    texts(
        tree.putArray("principles"),
        reading.principles().stream().map(p -> p.id()).sorted().toList());
    ArrayNode citations = tree.putArray("citations");
    reading
        .citations()
        .forEach(c ->
            citations
                .addObject()
                .put("kind", c.kind())
                .put("text", c.text())
                .put("normalized", c.normalized()));
    texts(tree.putArray("remarks"), reading.remarks().stream().map(Remark::id).toList());
    ArrayNode statistics = tree.putArray("statistics");
    reading.statistics().forEach(s -> statistic(statistics.addObject(), reading, s, explain));
    ArrayNode legal = tree.putArray("legal_developments");
    reading.legalDevelopments().forEach(l -> legal(legal.addObject(), reading, l, explain));
    return tree;
  }

  private static void statistic(
      ObjectNode node, Reading reading, StatisticReading s, boolean explain) {
    node.put("indicator", s.indicator().id())
        .put("value", s.value())
        .put("value_high", s.valueHigh())
        .put("unit", s.unit())
        .put("comparator", s.comparator().id())
        .put("place", s.place())
        .put("as_of", text(s.asOf()))
        .put("since", text(s.since()))
        .put("attribution", s.attribution())
        .put("population", s.population())
        .put("quote", reading.text().slice(s.quoteBegin(), s.quoteEnd()))
        .put("sentence", reading.text().slice(s.sentence()))
        .put("confidence", s.confidence());
    if (explain) {
      cues(node.putArray("because"), reading, s.cues());
      ArrayNode reasons = node.putArray("confidence_because");
      s.reasons()
          .forEach(reason ->
              reasons.addObject().put("trait", reason.trait()).put("weight", reason.weight()));
    }
  }

  private static void legal(ObjectNode node, Reading reading, LegalReading l, boolean explain) {
    node.put("type", l.type().id())
        .put("status", l.status().id())
        .put("actor", l.actor())
        .put("court", l.court())
        .put("jurisdiction", l.jurisdiction())
        .put("date", text(l.date()))
        .put("quote", reading.text().slice(l.quoteBegin(), l.quoteEnd()));
    texts(node.putArray("instruments"), l.instruments());
    texts(
        node.putArray("also"),
        l.also().stream().map(span -> reading.text().slice(span.begin(), span.end())).toList());
    node.put("sentence", reading.text().slice(l.sentence()))
        .put("background", l.background())
        .put("confidence", l.confidence());
    if (explain) {
      cues(node.putArray("because"), reading, l.cues());
    }
  }

  private static void cues(ArrayNode array, Reading reading, List<Cue> cues) {
    cues.forEach(cue ->
        array
            .addObject()
            .put("role", cue.role())
            .put("words", reading.text().slice(cue.begin(), cue.end()))
            .put("at", cue.begin())
            .put("meaning", cue.meaning()));
  }

  private static void texts(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
