package org.vigia.enrich.legal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigia.enrich.text.WordList;

/** Inflects English verbs and nouns. */
final class EnglishForms {
  private static final Map<String, List<String>> IRREGULAR =
      Map.ofEntries(
          Map.entry("hold", List.of("held", "held")),
          Map.entry("uphold", List.of("upheld", "upheld")),
          Map.entry("withhold", List.of("withheld", "withheld")),
          Map.entry("find", List.of("found", "found")),
          Map.entry("give", List.of("gave", "given")),
          Map.entry("strike", List.of("struck", "struck")),
          Map.entry("throw", List.of("threw", "thrown")),
          Map.entry("set", List.of("set", "set")),
          Map.entry("put", List.of("put", "put")),
          Map.entry("let", List.of("let", "let")),
          Map.entry("keep", List.of("kept", "kept")),
          Map.entry("leave", List.of("left", "left")),
          Map.entry("bring", List.of("brought", "brought")),
          Map.entry("take", List.of("took", "taken")),
          Map.entry("go", List.of("went", "gone")),
          Map.entry("come", List.of("came", "come")),
          Map.entry("make", List.of("made", "made")),
          Map.entry("tell", List.of("told", "told")),
          Map.entry("write", List.of("wrote", "written")),
          Map.entry("seek", List.of("sought", "sought")),
          Map.entry("beg", List.of("begged", "begged")),
          Map.entry("begin", List.of("began", "begun")),
          Map.entry("forbid", List.of("forbade", "forbidden")),
          Map.entry("withdraw", List.of("withdrew", "withdrawn")),
          Map.entry("become", List.of("became", "become")),
          Map.entry("undertake", List.of("undertook", "undertaken")),
          Map.entry("lead", List.of("led", "led")),
          Map.entry("cut", List.of("cut", "cut")),
          Map.entry("quit", List.of("quit", "quit")),
          Map.entry("split", List.of("split", "split")),
          Map.entry("show", List.of("showed", "shown")),
          Map.entry("rewrite", List.of("rewrote", "rewritten")),
          Map.entry("undo", List.of("undid", "undone")),
          Map.entry("stand", List.of("stood", "stood")),
          Map.entry("say", List.of("said", "said")),
          Map.entry("be", List.of("was", "been")),
          Map.entry("do", List.of("did", "done")),
          Map.entry("have", List.of("had", "had")),
          Map.entry("tear", List.of("tore", "torn")),
          Map.entry("plead", List.of("pleaded", "pleaded")),
          Map.entry("haul", List.of("hauled", "hauled")),
          Map.entry("shut", List.of("shut", "shut")),
          Map.entry("freeze", List.of("froze", "frozen")),
          Map.entry("unfreeze", List.of("unfroze", "unfrozen")),
          Map.entry("override", List.of("overrode", "overridden")),
          Map.entry("win", List.of("won", "won")),
          Map.entry("lose", List.of("lost", "lost")),
          Map.entry("get", List.of("got", "gotten")),
          Map.entry("send", List.of("sent", "sent")),
          Map.entry("hear", List.of("heard", "heard")),
          Map.entry("rehear", List.of("reheard", "reheard")),
          Map.entry("pay", List.of("paid", "paid")),
          Map.entry("draw", List.of("drew", "drawn")),
          Map.entry("deal", List.of("dealt", "dealt")),
          Map.entry("hit", List.of("hit", "hit")),
          Map.entry("read", List.of("read", "read")),
          Map.entry("lay", List.of("laid", "laid")),
          Map.entry("break", List.of("broke", "broken")),
          Map.entry("meet", List.of("met", "met")),
          Map.entry("fight", List.of("fought", "fought")),
          Map.entry("drag", List.of("dragged", "dragged")),
          Map.entry("shoot", List.of("shot", "shot")),
          Map.entry("stick", List.of("stuck", "stuck")),
          Map.entry("wind", List.of("wound", "wound")),
          Map.entry("unwind", List.of("unwound", "unwound")),
          Map.entry("rip", List.of("ripped", "ripped")),
          Map.entry("run", List.of("ran", "run")),
          Map.entry("fall", List.of("fell", "fallen")),
          Map.entry("speak", List.of("spoke", "spoken")),
          Map.entry("stop", List.of("stopped", "stopped")),
          Map.entry("bind", List.of("bound", "bound")),
          Map.entry("cast", List.of("cast", "cast")),
          Map.entry("build", List.of("built", "built")),
          Map.entry("swat", List.of("swatted", "swatted")),
          Map.entry("buy", List.of("bought", "bought")),
          Map.entry("see", List.of("saw", "seen")),
          Map.entry("rely", List.of("relied", "relied")),
          Map.entry("slip", List.of("slipped", "slipped")),
          Map.entry("sit", List.of("sat", "sat")),
          Map.entry("ram", List.of("rammed", "rammed")),
          Map.entry("nod", List.of("nodded", "nodded")),
          Map.entry("tag", List.of("tagged", "tagged")),
          Map.entry("flag", List.of("flagged", "flagged")),
          Map.entry("rap", List.of("rapped", "rapped")),
          Map.entry("cap", List.of("capped", "capped")),
          Map.entry("overrule", List.of("overruled", "overruled")),
          Map.entry("broker", List.of("brokered", "brokered")),
          Map.entry("file", List.of("filed", "filed")),
          Map.entry("forge", List.of("forged", "forged")));

  private static final Set<String> DOUBLING =
      WordList.of(
          """
          acquit transfer bar stop ban permit scrap submit admit refer commit compel cancel label
          slam volunteer slap probe drop strip rebuff
          """);
  private static final Set<String> NOT_DOUBLING = Set.of("volunteer", "probe", "rebuff", "cancel");

  private EnglishForms() {}

  static Map<String, VerbForm> verb(String base) {
    Map<String, VerbForm> forms = new LinkedHashMap<>();
    if (base.equals("be")) {
      return Map.of("be", VerbForm.BASE, "been", VerbForm.PARTICIPLE, "was", VerbForm.PAST);
    }
    forms.put(base, VerbForm.BASE);
    forms.put(thirdPerson(base), VerbForm.PRESENT);
    forms.put(stem(base, true) + "ing", VerbForm.GERUND);
    List<String> irregular = IRREGULAR.get(base);
    if (irregular == null) {
      forms.put(past(base), VerbForm.PAST_OR_PARTICIPLE);
    } else if (irregular.getFirst().equals(irregular.getLast())) {
      forms.put(irregular.getFirst(), VerbForm.PAST_OR_PARTICIPLE);
    } else {
      forms.put(irregular.getFirst(), VerbForm.PAST);
      forms.put(irregular.getLast(), VerbForm.PARTICIPLE);
    }
    return forms;
  }

  private static String thirdPerson(String base) {
    if (endsInConsonantAndY(base)) {
      return base.substring(0, base.length() - 1) + "ies";
    }
    return base.endsWith("s") || base.endsWith("sh") || base.endsWith("ch") || base.endsWith("o")
        ? base + "es"
        : base + "s";
  }

  private static String past(String base) {
    if (endsInConsonantAndY(base)) {
      return base.substring(0, base.length() - 1) + "ied";
    }
    return base.endsWith("e") ? base + "d" : stem(base, false) + "ed";
  }

  private static String stem(String base, boolean gerund) {
    if (gerund && base.endsWith("e") && !base.endsWith("ee")) {
      return base.substring(0, base.length() - 1);
    }
    boolean doubles = DOUBLING.contains(base) && !NOT_DOUBLING.contains(base);
    boolean irregularDoubling =
        gerund
            && WordList.of(
                    """
                    put set let cut beg begin forbid quit split shut win get hit run stop drag rip swat sit ram nod tag flag rap cap
                    """)
                .contains(base);
    return doubles || irregularDoubling ? base + base.charAt(base.length() - 1) : base;
  }

  private static boolean endsInConsonantAndY(String word) {
    return word.length() > 2
        && word.endsWith("y")
        && "aeiou".indexOf(word.charAt(word.length() - 2)) < 0;
  }

  static List<String> noun(String singular) {
    if (endsInConsonantAndY(singular)) {
      return List.of(singular, singular.substring(0, singular.length() - 1) + "ies");
    }
    if (singular.endsWith("s") || singular.endsWith("x") || singular.endsWith("ch")) {
      return List.of(singular, singular + "es");
    }
    return List.of(singular, singular + "s");
  }
}
