package org.vigia.enrich.legal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigia.enrich.legal.SpanishIrregulars.Stems;

/**
 * Conjugates Spanish verbs in the persons of news, the third and for what happened also the first.
 * CoreNLP has no Spanish lemmas, and the tense is what tells "recurrirá" from "recurrió".
 */
final class SpanishForms {
  private static final List<String> CLITICS = List.of("se", "lo", "la", "los", "las", "le", "les");

  private static final Pattern HIATUS = Pattern.compile(".*[aeo]er");

  private final SpanishIrregulars irregulars;

  SpanishForms(SpanishIrregulars irregulars) {
    this.irregulars = irregulars;
  }

  Map<String, VerbForm> verb(String written) {
    String infinitive =
        written.endsWith("se") ? written.substring(0, written.length() - 2) : written;
    Stems stems = irregulars.of(infinitive);
    String stem = infinitive.substring(0, infinitive.length() - 2);
    boolean first = infinitive.endsWith("ar");
    boolean glide = infinitive.endsWith("uir") && !infinitive.endsWith("guir");
    // "caer": cayó, cayendo, caído
    boolean hiatus = HIATUS.matcher(infinitive).matches() && stems.preterite() == null;
    Map<String, VerbForm> forms = new LinkedHashMap<>();
    String present = or(stems.present(), glide ? stem + "y" : stem);
    addAll(forms, VerbForm.PRESENT, present, first ? "a an" : "e en");
    if (stems.preterite() == null) {
      boolean consonant = glide || hiatus;
      String third = or(stems.raised(), consonant ? stem + "y" : stem);
      addPreterite(forms, stem, third, first, consonant);
    } else {
      addStrongPreterite(forms, stems.preterite());
    }
    addAll(forms, VerbForm.IMPERFECT, stem, first ? "aba aban" : "ía ían");
    String subjunctive = or(stems.subjunctive(), first ? beforeE(present) : beforeA(present));
    // "dé" keeps its accent: "de" is the preposition
    addAll(
        forms,
        VerbForm.SUBJUNCTIVE,
        subjunctive,
        !first ? "a an" : stem.length() < 2 ? "é en" : "e en");
    String participle = or(stems.participle(), stem + (first ? "ado" : hiatus ? "ído" : "ido"));
    String ofParticiple = participle.substring(0, participle.length() - 1);
    addAll(forms, VerbForm.PARTICIPLE, ofParticiple, "o a os as");
    String raised = or(stems.raised(), glide || hiatus ? stem + "y" : stem);
    String gerund = first ? stem + "ando" : raised + (glide || hiatus ? "endo" : "iendo");
    forms.putIfAbsent(or(stems.gerund(), gerund), VerbForm.GERUND);
    String future = or(stems.future(), infinitive);
    addAll(forms, VerbForm.FUTURE, future, "á án emos");
    addAll(forms, VerbForm.CONDITIONAL, future, "ía ían");
    forms.put(infinitive, VerbForm.INFINITIVE);
    for (String clitic : CLITICS) {
      forms.putIfAbsent(infinitive + clitic, VerbForm.INFINITIVE);
    }
    return forms;
  }

  private static String or(@Nullable String irregular, String regular) {
    return irregular == null ? regular : irregular;
  }

  private static void addPreterite(
      Map<String, VerbForm> forms, String stem, String third, boolean first, boolean glide) {
    if (first) {
      addAll(forms, VerbForm.PAST, stem, "ó aron amos");
      addAll(forms, VerbForm.PAST, beforeE(stem), "é");
      addAll(forms, VerbForm.SUBJUNCTIVE, stem, "ara aran ase asen");
      return;
    }
    addAll(forms, VerbForm.PAST, third, glide ? "ó eron" : "ió ieron");
    addAll(forms, VerbForm.PAST, stem, "í imos");
    addAll(forms, VerbForm.SUBJUNCTIVE, third, glide ? "era eran" : "iera ieran iese iesen");
  }

  /** "Puso", "pusieron"; "dijo", "dijeron"; "dio", "dieron"; "fue", "fueron". */
  private static void addStrongPreterite(Map<String, VerbForm> forms, String stem) {
    switch (stem.charAt(stem.length() - 1)) {
      case 'i' -> {
        addAll(forms, VerbForm.PAST, stem, "o eron mos");
        addAll(forms, VerbForm.SUBJUNCTIVE, stem, "era eran");
      }
      case 'j' -> {
        addAll(forms, VerbForm.PAST, stem, "o eron imos");
        addAll(forms, VerbForm.SUBJUNCTIVE, stem, "era eran");
      }
      case 'u' -> {
        addAll(forms, VerbForm.PAST, stem, "e eron imos");
        addAll(forms, VerbForm.SUBJUNCTIVE, stem, "era eran");
      }
      default -> {
        String before = stem.endsWith("c") ? stem.substring(0, stem.length() - 1) + "z" : stem;
        addAll(forms, VerbForm.PAST, before, "o");
        addAll(forms, VerbForm.PAST, stem, "ieron imos e");
        addAll(forms, VerbForm.SUBJUNCTIVE, stem, "iera ieran");
      }
    }
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
    if (stem.endsWith("gu")) {
      return stem.substring(0, stem.length() - 1);
    }
    if (stem.endsWith("g")) {
      return stem.substring(0, stem.length() - 1) + "j";
    }
    if (stem.endsWith("ec") || stem.endsWith("oc")) {
      return stem.substring(0, stem.length() - 1) + "zc";
    }
    return stem;
  }

  private static void addAll(
      Map<String, VerbForm> forms, VerbForm form, String stem, String endings) {
    for (String ending : endings.split(" ", -1)) {
      forms.putIfAbsent(stem + ending, form);
    }
  }
}
