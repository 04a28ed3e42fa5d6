package org.vigia.enrich.legal;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigia.contract.Language;
import org.vigia.enrich.text.AnnotatedText;
import org.vigia.enrich.text.Sentence;
import org.vigia.enrich.text.Token;
import org.vigia.enrich.text.WordList;

/**
 * Learns from titles what the people of a document are: after "Judge Laura Roe" a plain "Roe" is a
 * court.
 */
final class RolesOfNames {
  private static final Map<String, Set<NounClass>> TITLES =
      Map.ofEntries(
          Map.entry("judge", EnumSet.of(NounClass.COURT)),
          Map.entry("magistrate", EnumSet.of(NounClass.COURT)),
          Map.entry("justice", EnumSet.of(NounClass.COURT, NounClass.HIGH_COURT)),
          Map.entry("juez", EnumSet.of(NounClass.COURT)),
          Map.entry("jueza", EnumSet.of(NounClass.COURT)),
          Map.entry("magistrado", EnumSet.of(NounClass.COURT)),
          Map.entry("magistrada", EnumSet.of(NounClass.COURT)),
          Map.entry("president", EnumSet.of(NounClass.GOVERNMENT, NounClass.PRESIDENT)),
          Map.entry("presidente", EnumSet.of(NounClass.GOVERNMENT, NounClass.PRESIDENT)),
          Map.entry("presidenta", EnumSet.of(NounClass.GOVERNMENT, NounClass.PRESIDENT)),
          Map.entry("secretary", EnumSet.of(NounClass.GOVERNMENT)),
          Map.entry("minister", EnumSet.of(NounClass.GOVERNMENT)),
          Map.entry("ministro", EnumSet.of(NounClass.GOVERNMENT)),
          Map.entry("ministra", EnumSet.of(NounClass.GOVERNMENT)),
          Map.entry("secretario", EnumSet.of(NounClass.GOVERNMENT)),
          Map.entry("secretaria", EnumSet.of(NounClass.GOVERNMENT)),
          Map.entry("governor", EnumSet.of(NounClass.GOVERNMENT)),
          Map.entry("gov.", EnumSet.of(NounClass.GOVERNMENT)),
          Map.entry("senator", EnumSet.of(NounClass.LEGISLATURE)),
          Map.entry("sen.", EnumSet.of(NounClass.LEGISLATURE)),
          Map.entry("rep.", EnumSet.of(NounClass.LEGISLATURE)),
          Map.entry("representative", EnumSet.of(NounClass.LEGISLATURE)),
          Map.entry("senador", EnumSet.of(NounClass.LEGISLATURE)),
          Map.entry("senadora", EnumSet.of(NounClass.LEGISLATURE)),
          Map.entry("diputado", EnumSet.of(NounClass.LEGISLATURE)),
          Map.entry("diputada", EnumSet.of(NounClass.LEGISLATURE)),
          Map.entry("prosecutor", EnumSet.of(NounClass.PROSECUTION)),
          Map.entry("fiscal", EnumSet.of(NounClass.PROSECUTION)),
          Map.entry("rapporteur", EnumSet.of(NounClass.INTERNATIONAL)),
          Map.entry("relator", EnumSet.of(NounClass.INTERNATIONAL)),
          Map.entry("relatora", EnumSet.of(NounClass.INTERNATIONAL)),
          Map.entry("attorney", EnumSet.of(NounClass.PARTY)),
          Map.entry("lawyer", EnumSet.of(NounClass.PARTY)),
          Map.entry("abogado", EnumSet.of(NounClass.PARTY)),
          Map.entry("abogada", EnumSet.of(NounClass.PARTY)));

  private static final Set<String> BETWEEN =
      WordList.of(
          """
          federal general of de del la state homeland security defense , nacional
          """);
  private static final int LONGEST_NAME = 4;

  /** Heads of names that stand for the whole name later, when capitalised. */
  private static final Set<String> BODIES =
      WordList.of(
          """
          Committee Commission Court Council Tribunal Subcommittee Rapporteur Office Comité
          Comisión Corte Consejo Subcomité Relatora Relator Oficina
          """);

  /** What a body is called for short though its full name is not written. */
  private static final Map<String, Set<String>> IMPLIED =
      Map.of(
          "org:iachr", Set.of("Comisión", "Commission"),
          "org:un-cat", Set.of("Comité", "Committee"),
          "org:un-hrc", Set.of("Comité", "Committee"),
          "org:un-wgad", Set.of("Grupo"));

  private static final Set<String> INTERNATIONAL_COURTS =
      Set.of("org:iacthr", "org:icj", "org:icc", "org:ecthr");
  private static final Set<String> COURT_WORDS =
      WordList.of(
          """
          tribunal corte jueces magistrados Tribunal Corte court judges Court
          """);

  private RolesOfNames() {}

  /**
   * What single words mean in a document.
   *
   * @param names its linked names; after "the Committee against Torture" a capitalised "Committee"
   *     is that one; where two of a kind are named, the one that is named first
   */
  static Map<String, Set<NounClass>> of(
      AnnotatedText text, List<LinkedName> names, LinkedRoles linkedRoles) {
    Map<String, Set<NounClass>> roles = new HashMap<>(shortForms(text, names, linkedRoles));
    for (Sentence sentence : text.sentences()) {
      List<Token> tokens = sentence.tokens();
      for (int i = 0; i + 1 < tokens.size(); i++) {
        Set<NounClass> role = TITLES.get(tokens.get(i).lower());
        if (role != null) {
          learn(tokens, i + 1, role, roles, sentence.language());
        }
      }
    }
    return roles;
  }

  /** Whether a word may stand before the name of somebody who has a role. */
  static boolean isTitle(String lower) {
    return TITLES.containsKey(lower);
  }

  private static Map<String, Set<NounClass>> shortForms(
      AnnotatedText text, List<LinkedName> names, LinkedRoles linkedRoles) {
    Map<String, Set<NounClass>> roles = new HashMap<>();
    addCourtOfDocument(names, linkedRoles, roles);
    for (LinkedName name : names) {
      for (String implied : IMPLIED.getOrDefault(name.id(), Set.of())) {
        roles.putIfAbsent(implied, linkedRoles.of(name));
      }
      Set<NounClass> known = linkedRoles.of(name);
      String written = text.slice(name.begin(), name.end());
      for (String word : written.split("\\s+", -1)) {
        if (BODIES.contains(word) && !known.isEmpty() && !name.instrument()) {
          roles.putIfAbsent(word, known);
        }
      }
    }
    return roles;
  }

  /** Where the first court named is an international one, "el tribunal" is that one. */
  private static void addCourtOfDocument(
      List<LinkedName> names, LinkedRoles linkedRoles, Map<String, Set<NounClass>> roles) {
    for (LinkedName name : names) {
      Set<NounClass> known = linkedRoles.of(name);
      if (known.contains(NounClass.COURT)) {
        return;
      }
      if (INTERNATIONAL_COURTS.contains(name.id())) {
        COURT_WORDS.forEach(word -> roles.putIfAbsent(word, known));
        return;
      }
    }
  }

  private static void learn(
      List<Token> tokens,
      int from,
      Set<NounClass> role,
      Map<String, Set<NounClass>> roles,
      Language language) {
    int i = from;
    if (language == Language.SPANISH
        && BETWEEN.contains(tokens.get(i).lower())
        && tokens.get(i).lower().equals("federal")) {
      i++;
    }
    int words = 0;
    Token last = null;
    while (i < tokens.size() && words < LONGEST_NAME && isName(tokens.get(i))) {
      last = tokens.get(i);
      words++;
      i++;
    }
    if (last != null && last.word().length() > 2) {
      roles.putIfAbsent(last.word(), role);
    }
  }

  private static boolean isName(Token token) {
    return Character.isUpperCase(token.word().charAt(0))
        && (token.entity().equals("PERSON")
            || (token.entity().equals("O") && token.word().endsWith(".")));
  }
}
