package org.vigia.enrich.instrument;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.vigia.enrich.gazetteer.Gazetteer;
import org.vigia.enrich.gazetteer.GazetteerEntry;
import org.vigia.enrich.gazetteer.NamedSpan;
import org.vigia.enrich.instrument.ProvisionGroup.Style;

/** What "the Convention", "ese tratado" or a bare "Article 5" refers back to. */
final class Antecedents {
  private static final Set<String> TREATIES =
      Set.of("convention", "covenant", "protocol", "declaration", "charter", "statute");
  private static final Map<String, Set<String>> NOUNS =
      Map.ofEntries(
          Map.entry("treaty", TREATIES),
          Map.entry("tratado", TREATIES),
          Map.entry("instrument", TREATIES),
          Map.entry("instrumento", TREATIES),
          Map.entry("text", TREATIES),
          Map.entry("texto", TREATIES),
          Map.entry("convention", Set.of("convention")),
          Map.entry("convencion", Set.of("convention")),
          Map.entry("convenio", Set.of("convention")),
          Map.entry("covenant", Set.of("covenant")),
          Map.entry("pact", Set.of("covenant", "convention")),
          Map.entry("pacto", Set.of("covenant", "convention")),
          Map.entry("protocol", Set.of("protocol")),
          Map.entry("protocolo", Set.of("protocol")),
          Map.entry("declaration", Set.of("declaration")),
          Map.entry("declaracion", Set.of("declaration")),
          Map.entry("statute", Set.of("statute", "act", "law")),
          Map.entry("estatuto", Set.of("statute")),
          Map.entry("act", Set.of("act", "law")),
          Map.entry("law", Set.of("act", "law", "statute")),
          Map.entry("ley", Set.of("act", "law")),
          Map.entry("norma", Set.of("act", "law")),
          Map.entry("rules", Set.of("rules")),
          Map.entry("reglas", Set.of("rules")),
          Map.entry("charter", Set.of("charter")),
          Map.entry("carta", Set.of("charter")),
          Map.entry("code", Set.of("code")),
          Map.entry("codigo", Set.of("code")));

  private final InstrumentSpans instruments;
  private final Gazetteer gazetteer;

  Antecedents(InstrumentSpans instruments, Gazetteer gazetteer) {
    this.instruments = instruments;
    this.gazetteer = gazetteer;
  }

  static boolean isNoun(String word) {
    return NOUNS.containsKey(word);
  }

  /** The last instrument before a word that a noun may stand for, else the first behind it. */
  Optional<NamedSpan> meantBy(String noun, int word) {
    Set<String> classes = NOUNS.getOrDefault(noun, Set.of());
    Predicate<NamedSpan> fits = span -> classes.contains(classOf(span.id()));
    return instruments.lastBefore(word, fits).or(() -> instruments.firstBehind(word, fits));
  }

  /** The last instrument before a word that has provisions of that style. */
  Optional<NamedSpan> lastBefore(int word, Style style) {
    return instruments.lastBefore(word, span -> fits(style, span.id()) && !isBodiless(span.id()));
  }

  /** Whether an instrument's units are called so: rules have rules, acts have sections. */
  boolean fits(Style style, String instrument) {
    String kind = classOf(instrument);
    return switch (style) {
      case RULE -> kind.equals("rules");
      case PRINCIPLE -> kind.equals("principles");
      case SECTION ->
          Set.of("act", "law", "statute", "code", "constitution", "amendment").contains(kind);
      case ARTICLE -> !kind.equals("rules") && !kind.equals("amendment");
    };
  }

  /** A constitution is spoken of everywhere; a bare article far from it is another text's. */
  boolean reachesOneSentence(String instrument) {
    return classOf(instrument).equals("constitution");
  }

  private boolean isBodiless(String instrument) {
    return Set.of("decree", "amendment", "agreement").contains(classOf(instrument));
  }

  private String classOf(String instrument) {
    return gazetteer.entry(instrument).map(GazetteerEntry::instrumentClass).orElse("");
  }
}
