package org.vigia.enrich.instrument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigia.contract.AnnotatedArticle.CitedInstrument;

/** The instruments of one document and what it cites of them, in text order. Immutable. */
public record DocumentInstruments(
    List<InstrumentMention> mentions, List<ProvisionCitation> citations) {
  public DocumentInstruments {
    mentions = List.copyOf(mentions);
    citations = List.copyOf(citations);
  }

  /** The ids in the order of their first mention. */
  public Set<String> ids() {
    return byId().keySet();
  }

  /** Each instrument once, with every provision cited of it. */
  public List<CitedInstrument> cited() {
    List<CitedInstrument> cited = new ArrayList<>();
    byId().forEach((id, provisions) -> cited.add(new CitedInstrument(id, List.copyOf(provisions))));
    return cited;
  }

  /** The ids named wholly between two offsets. */
  public Set<String> idsWithin(int begin, int end) {
    Set<String> ids = new LinkedHashSet<>();
    for (InstrumentMention mention : mentions) {
      if (mention.begin() >= begin && mention.end() <= end) {
        ids.add(mention.id());
      }
    }
    return ids;
  }

  private Map<String, Set<String>> byId() {
    Map<String, Set<String>> byId = new LinkedHashMap<>();
    mentions.forEach(m -> byId.computeIfAbsent(m.id(), id -> new LinkedHashSet<>()));
    citations.forEach(
        c -> byId.computeIfAbsent(c.instrument(), id -> new LinkedHashSet<>()).add(c.provision()));
    return byId;
  }
}
