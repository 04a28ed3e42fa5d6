package org.vigia.enrich.legal;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Conjugates Spanish verbs in the persons of news, the third and for what happened also the first,
 * and inflects nouns. CoreNLP has no Spanish lemmas, and the tense is what tells "recurrirá" from
 * "recurrió".
 */
final class SpanishForms {
  private SpanishForms() {}

  /** Stems of verbs that are not regular, and of what is built on them: "interponer". */
  private record Irregular(
      String ending,
      List<String> present,
      List<String> preterite,
      String participle,
      String futureStem,
      List<String> subjunctive,
      String gerund) {}

  private static final List<Irregular> IRREGULAR =
      List.of(
          new Irregular(
              "poner",
              List.of("pone", "ponen"),
              List.of("puso", "pusieron"),
              "puesto",
              "pondr",
              List.of("ponga", "pongan", "pusiera", "pusieran"),
              "poniendo"),
          new Irregular(
              "tener",
              List.of("tiene", "tienen"),
              List.of("tuvo", "tuvieron"),
              "tenido",
              "tendr",
              List.of("tenga", "tengan", "tuviera", "tuvieran"),
              "teniendo"),
          new Irregular(
              "venir",
              List.of("viene", "vienen"),
              List.of("vino", "vinieron"),
              "venido",
              "vendr",
              List.of("venga", "vengan", "viniera", "vinieran"),
              "viniendo"),
          new Irregular(
              "hacer",
              List.of("hace", "hacen"),
              List.of("hizo", "hicieron"),
              "hecho",
              "har",
              List.of("haga", "hagan", "hiciera", "hicieran"),
              "haciendo"),
          new Irregular(
              "decir",
              List.of("dice", "dicen"),
              List.of("dijo", "dijeron"),
              "dicho",
              "dir",
              List.of("diga", "digan", "dijera", "dijeran"),
              "diciendo"),
          new Irregular(
              "ducir",
              List.of("duce", "ducen"),
              List.of("dujo", "dujeron"),
              "ducido",
              "ducir",
              List.of("duzca", "duzcan", "dujera", "dujeran"),
              "duciendo"),
          new Irregular(
              "solver",
              List.of("suelve", "suelven"),
              List.of("solvió", "solvieron"),
              "suelto",
              "solver",
              List.of("suelva", "suelvan", "solviera", "solvieran"),
              "solviendo"),
          new Irregular(
              "pedir",
              List.of("pide", "piden"),
              List.of("pidió", "pidieron"),
              "pedido",
              "pedir",
              List.of("pida", "pidan", "pidiera", "pidieran"),
              "pidiendo"),
          new Irregular(
              "vertir",
              List.of("vierte", "vierten"),
              List.of("virtió", "virtieron"),
              "vertido",
              "vertir",
              List.of("vierta", "viertan", "virtiera", "virtieran"),
              "virtiendo"),
          new Irregular(
              "dar",
              List.of("da", "dan"),
              List.of("dio", "dieron"),
              "dado",
              "dar",
              List.of("dé", "den", "diera", "dieran"),
              "dando"),
          new Irregular(
              "ir",
              List.of("va", "van"),
              List.of("fue", "fueron"),
              "ido",
              "ir",
              List.of("vaya", "vayan", "fuera", "fueran"),
              "yendo"),
          new Irregular(
              "seguir",
              List.of("sigue", "siguen"),
              List.of("siguió", "siguieron"),
              "seguido",
              "seguir",
              List.of("siga", "sigan", "siguiera", "siguieran"),
              "siguiendo"),
          new Irregular(
              "mostrar",
              List.of("muestra", "muestran"),
              List.of("mostró", "mostraron"),
              "mostrado",
              "mostrar",
              List.of("muestre", "muestren", "mostrara", "mostraran"),
              "mostrando"),
          new Irregular(
              "probar",
              List.of("prueba", "prueban"),
              List.of("probó", "probaron"),
              "probado",
              "probar",
              List.of("pruebe", "prueben", "probara", "probaran"),
              "probando"),
          new Irregular(
              "recomendar",
              List.of("recomienda", "recomiendan"),
              List.of("recomendó", "recomendaron"),
              "recomendado",
              "recomendar",
              List.of("recomiende", "recomienden"),
              "recomendando"),
          new Irregular(
              "encontrar",
              List.of("encuentra", "encuentran"),
              List.of("encontró", "encontraron"),
              "encontrado",
              "encontrar",
              List.of("encuentre", "encuentren"),
              "encontrando"),
          new Irregular(
              "negar",
              List.of("niega", "niegan"),
              List.of("negó", "negaron"),
              "negado",
              "negar",
              List.of("niegue", "nieguen", "negara", "negaran"),
              "negando"),
          new Irregular(
              "cerrar",
              List.of("cierra", "cierran"),
              List.of("cerró", "cerraron"),
              "cerrado",
              "cerrar",
              List.of("cierre", "cierren", "cerrara", "cerraran"),
              "cerrando"),
          new Irregular(
              "acordar",
              List.of("acuerda", "acuerdan"),
              List.of("acordó", "acordaron"),
              "acordado",
              "acordar",
              List.of("acuerde", "acuerden", "acordara"),
              "acordando"),
          new Irregular(
              "abrir",
              List.of("abre", "abren"),
              List.of("abrió", "abrieron"),
              "abierto",
              "abrir",
              List.of("abra", "abran", "abriera", "abrieran"),
              "abriendo"),
          new Irregular(
              "escribir",
              List.of("escribe", "escriben"),
              List.of("escribió", "escribieron"),
              "escrito",
              "escribir",
              List.of("escriba", "escriban"),
              "escribiendo"),
          new Irregular(
              "scribir",
              List.of("scribe", "scriben"),
              List.of("scribió", "scribieron"),
              "scrito",
              "scribir",
              List.of("scriba", "scriban", "scribiera", "scribieran"),
              "scribiendo"),
          new Irregular(
              "prohibir",
              List.of("prohíbe", "prohíben"),
              List.of("prohibió", "prohibieron"),
              "prohibido",
              "prohibir",
              List.of("prohíba", "prohíban", "prohibiera", "prohibieran"),
              "prohibiendo"),
          new Irregular(
              "perder",
              List.of("pierde", "pierden"),
              List.of("perdió", "perdieron"),
              "perdido",
              "perder",
              List.of("pierda", "pierdan"),
              "perdiendo"),
          new Irregular(
              "advertir",
              List.of("advierte", "advierten"),
              List.of("advirtió", "advirtieron"),
              "advertido",
              "advertir",
              List.of("advierta", "adviertan"),
              "advirtiendo"),
          new Irregular(
              "adherir",
              List.of("adhiere", "adhieren"),
              List.of("adhirió", "adhirieron"),
              "adherido",
              "adherir",
              List.of("adhiera", "adhieran"),
              "adhiriendo"),
          new Irregular(
              "requerir",
              List.of("requiere", "requieren"),
              List.of("requirió", "requirieron"),
              "requerido",
              "requerir",
              List.of("requiera", "requieran"),
              "requiriendo"),
          new Irregular(
              "proferir",
              List.of("profiere", "profieren"),
              List.of("profirió", "profirieron"),
              "proferido",
              "proferir",
              List.of("profiera", "profieran"),
              "profiriendo"),
          new Irregular(
              "salir",
              List.of("sale", "salen"),
              List.of("salió", "salieron"),
              "salido",
              "saldr",
              List.of("salga", "salgan"),
              "saliendo"));

  static Map<String, VerbForm> verb(String written) {
    String infinitive =
        written.endsWith("se") ? written.substring(0, written.length() - 2) : written;
    Map<String, VerbForm> forms = new LinkedHashMap<>();
    Irregular longest = null;
    for (Irregular irregular : IRREGULAR) {
      boolean whole = irregular.ending().length() > 3 || infinitive.equals(irregular.ending());
      if (whole
          && infinitive.endsWith(irregular.ending())
          && (longest == null || irregular.ending().length() > longest.ending().length())) {
        longest = irregular;
      }
    }
    if (longest != null) {
      addIrregular(forms, infinitive, longest);
    } else {
      addRegular(forms, infinitive);
    }
    forms.put(infinitive, VerbForm.INFINITIVE);
    for (String clitic : List.of("se", "lo", "la", "los", "las", "le", "les")) {
      forms.putIfAbsent(infinitive + clitic, VerbForm.INFINITIVE);
    }
    return forms;
  }

  private static void addIrregular(
      Map<String, VerbForm> forms, String infinitive, Irregular irregular) {
    String prefix = infinitive.substring(0, infinitive.length() - irregular.ending().length());
    irregular.present().forEach(form -> forms.putIfAbsent(prefix + form, VerbForm.PRESENT));
    irregular.preterite().forEach(form -> forms.putIfAbsent(prefix + form, VerbForm.PAST));
    irregular.subjunctive().forEach(form -> forms.putIfAbsent(prefix + form, VerbForm.SUBJUNCTIVE));
    addParticiple(forms, prefix + irregular.participle());
    forms.putIfAbsent(prefix + irregular.gerund(), VerbForm.GERUND);
    addFuture(forms, prefix + irregular.futureStem());
    String imperfect = infinitive.substring(0, infinitive.length() - 2);
    boolean first = infinitive.endsWith("ar");
    for (String ending : first ? List.of("aba", "aban") : List.of("ía", "ían")) {
      forms.putIfAbsent(imperfect + ending, VerbForm.IMPERFECT);
    }
  }

  private static void addRegular(Map<String, VerbForm> forms, String infinitive) {
    String stem = infinitive.substring(0, infinitive.length() - 2);
    boolean first = infinitive.endsWith("ar");
    boolean yStem = infinitive.endsWith("uir") && !infinitive.endsWith("guir");
    String strong = yStem ? stem + "y" : stem;
    addAll(forms, VerbForm.PRESENT, first ? stem : strong, first ? "a an" : "e en");
    if (first) {
      addAll(forms, VerbForm.PAST, stem, "ó aron amos");
      addAll(forms, VerbForm.PAST, beforeE(stem), "é");
      addAll(forms, VerbForm.IMPERFECT, stem, "aba aban");
      addAll(forms, VerbForm.SUBJUNCTIVE, beforeE(stem), "e en");
      addAll(forms, VerbForm.SUBJUNCTIVE, stem, "ara aran ase asen");
      addParticiple(forms, stem + "ado");
      forms.put(stem + "ando", VerbForm.GERUND);
    } else {
      addAll(forms, VerbForm.PAST, strong, yStem ? "ó eron" : "ió ieron");
      addAll(forms, VerbForm.PAST, stem, "í imos");
      addAll(forms, VerbForm.IMPERFECT, stem, "ía ían");
      addAll(forms, VerbForm.SUBJUNCTIVE, beforeA(strong), "a an");
      addAll(forms, VerbForm.SUBJUNCTIVE, strong, yStem ? "era eran" : "iera ieran iese iesen");
      addParticiple(forms, stem + "ido");
      forms.put(strong + (yStem ? "endo" : "iendo"), VerbForm.GERUND);
    }
    addFuture(forms, infinitive);
  }

  private static String beforeE(String stem) {
    if (stem.endsWith("c")) {
      return stem.substring(0, stem.length() - 1) + "qu";
    }
    if (stem.endsWith("z")) {
      return stem.substring(0, stem.length() - 1) + "c";
    }
    return stem.endsWith("g") ? stem + "u" : stem;
  }

  private static String beforeA(String stem) {
    if (stem.endsWith("g")) {
      return stem.substring(0, stem.length() - 1) + "j";
    }
    if (stem.endsWith("ec") || stem.endsWith("oc")) {
      return stem.substring(0, stem.length() - 1) + "zc";
    }
    return stem;
  }

  private static void addFuture(Map<String, VerbForm> forms, String stem) {
    addAll(forms, VerbForm.FUTURE, stem, "á án");
    addAll(forms, VerbForm.CONDITIONAL, stem, "ía ían");
  }

  private static void addParticiple(Map<String, VerbForm> forms, String masculine) {
    String stem = masculine.substring(0, masculine.length() - 1);
    addAll(forms, VerbForm.PARTICIPLE, stem, "o a os as");
  }

  private static void addAll(
      Map<String, VerbForm> forms, VerbForm form, String stem, String endings) {
    for (String ending : endings.split(" ", -1)) {
      forms.putIfAbsent(stem + ending, form);
    }
  }

  static List<String> noun(String singular) {
    Set<String> forms = new LinkedHashSet<>();
    int space = singular.indexOf(' ');
    if (space > 0) {
      forms.add(singular);
      String rest = singular.substring(space);
      noun(singular.substring(0, space)).forEach(head -> forms.add(head + plural(rest)));
      noun(singular.substring(0, space)).forEach(head -> forms.add(head + rest));
      return List.copyOf(forms);
    }
    forms.add(singular);
    forms.add(pluralOfWord(singular));
    return List.copyOf(forms);
  }

  /** The adjective behind a noun agrees; what follows a preposition does not. */
  private static String plural(String rest) {
    StringBuilder builder = new StringBuilder();
    boolean fixed = false;
    for (String word : rest.strip().split(" ", -1)) {
      fixed |= word.equals("de") || word.equals("en") || word.equals("a") || word.equals("por");
      builder.append(' ').append(fixed ? word : pluralOfWord(word));
    }
    return builder.toString();
  }

  private static String pluralOfWord(String word) {
    if (word.endsWith("ión")) {
      return word.substring(0, word.length() - 3) + "iones";
    }
    if (word.endsWith("z")) {
      return word.substring(0, word.length() - 1) + "ces";
    }
    if (word.endsWith("s")) {
      return word;
    }
    char last = word.charAt(word.length() - 1);
    return "aeoiuáéóú".indexOf(last) >= 0 ? word + "s" : word + "es";
  }
}
