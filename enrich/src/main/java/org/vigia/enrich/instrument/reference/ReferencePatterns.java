package org.vigia.enrich.instrument.reference;

import java.util.List;
import java.util.Locale;

/** The patterns of all kinds of references. */
final class ReferencePatterns {
  /** Blanks of any sort, the no-break space of typeset citations among them. */
  private static final String S = "[\\s\\u00a0\\u202f]{0,3}";

  private static final String S1 = "[\\s\\u00a0\\u202f]{1,3}";
  private static final String NUMBER_WORD =
      "(?:[Nn]\\.?[º°]|[Nn](?:o|os|úm|um|ro)?\\.?|[Nn]úmero|number)?" + S;
  private static final String SUBSECTIONS = "(?:" + S + "\\([0-9A-Za-z]{1,4}\\)){0,6}";
  private static final String PARTY_WORD = "(?:(?:\\p{Lu}\\.){1,5}|\\p{Lu}[\\p{L}\\d’'&-]{0,30})";

  /** The small word that opens a sentence is no party: "In Zadvydas v. Davis". */
  private static final String NO_OPENER =
      "(?!(?:In|See|The|But|And|Under|Since|After|Citing|Like|Case|From|As|At|When|En|El|La|Caso|"
          + "Véase|Cf|Compare|Both)\\b)";

  private static final String PARTY =
      NO_OPENER
          + PARTY_WORD
          + "(?:"
          + S1
          + "(?:(?:of|the|de|la|ex rel\\.)"
          + S1
          + ")?"
          + PARTY_WORD
          + "){0,5}";

  static final List<ReferencePattern> ALL =
      List.of(
          ReferencePattern.of(
              ReferenceKind.CASE_NAME,
              List.of(" v.", " vs."),
              "\\b(" + PARTY + ")" + S1 + "v(?:s)?\\." + S1 + "(" + PARTY + ")",
              m -> trimmed(m.group(1)) + " v. " + trimmed(m.group(2))),
          ReferencePattern.of(
              ReferenceKind.USC,
              List.of("U.S.C", "U. S. C", "U.S. C", "USC", "U.S. Code", "US Code", "States Code"),
              "\\b(\\d{1,2}),?"
                  + S1
                  + "(?:U\\."
                  + S
                  + "S\\."
                  + S
                  + "C\\.(?:"
                  + S
                  + "[ASU]\\.)?|USC[ASU]?|U\\.S\\. Code|US Code|United States Code),?"
                  + S
                  + "(?:§{1,2}|[Ss](?:ec(?:tion)?)?s?\\.?|secci[oó]n)?"
                  + S
                  + "(\\d{1,5}[a-z]{0,2}(?:-\\d{1,3}[a-z]?)?"
                  + SUBSECTIONS
                  + ")",
              m -> m.group(1) + " U.S.C. § " + unspaced(m.group(2))),
          ReferencePattern.of(
              ReferenceKind.USC,
              List.of("itle", "ítulo"),
              "\\b(?:[Tt]itle|[Tt]ítulo)"
                  + S1
                  + "(\\d{1,2})"
                  + S1
                  + "(?:of the|del)"
                  + S1
                  + "(?:U\\.S\\.|US|United States|Código de (?:los )?(?:Estados "
                  + "Unidos|EE\\.?"
                  + S
                  + "UU\\.?))(?:"
                  + S1
                  + "Code)?,"
                  + S
                  + "(?:[Ss]ection|§|secci[oó]n)"
                  + S
                  + "(\\d{1,5}[a-z]{0,2}"
                  + SUBSECTIONS
                  + ")",
              m -> m.group(1) + " U.S.C. § " + unspaced(m.group(2))),
          ReferencePattern.of(
              ReferenceKind.USC,
              List.of("itle"),
              "\\b(?:[Ss]ection|§)"
                  + S
                  + "(\\d{1,5}[a-z]{0,2}"
                  + SUBSECTIONS
                  + ")"
                  + S1
                  + "of"
                  + S1
                  + "[Tt]itle"
                  + S1
                  + "(\\d{1,2})\\b",
              m -> m.group(2) + " U.S.C. § " + unspaced(m.group(1))),
          ReferencePattern.of(
              ReferenceKind.CFR,
              List.of("CFR", "C.F.R", "C. F. R"),
              "\\b(\\d{1,2})"
                  + S1
                  + "(?:C\\."
                  + S
                  + "F\\."
                  + S
                  + "R\\.|CFR)"
                  + S1
                  + "(?:§{1,2}|[Pp]arts?|[Pp]ts?\\.|[Ss]ec(?:tions?|\\.))?"
                  + S
                  + "(\\d{1,4}(?:\\.\\d{1,4}[a-z]?)?"
                  + SUBSECTIONS
                  + ")",
              m -> m.group(1) + " C.F.R. § " + unspaced(m.group(2))),
          ReferencePattern.of(
              ReferenceKind.FEDERAL_REGISTER,
              List.of("Reg.", " FR "),
              "\\b(\\d{2,3})" + S1 + "(?:Fed\\." + S + "Reg\\.|FR)" + S1 + "(\\d{1,3},?\\d{3})\\b",
              m -> m.group(1) + " Fed. Reg. " + m.group(2).replace(",", "")),
          ReferencePattern.of(
              ReferenceKind.STATUTES_AT_LARGE,
              List.of("Stat."),
              "\\b(\\d{1,3})" + S1 + "Stat\\." + S1 + "(\\d{1,4}|\\d,\\d{3})\\b",
              m -> m.group(1) + " Stat. " + m.group(2).replace(",", "")),
          ReferencePattern.of(
              ReferenceKind.PUBLIC_LAW,
              List.of("Law", "Pub", "P.L", "P. L", "Ley"),
              "\\b(?:Public Law|Pub\\."
                  + S
                  + "L\\.|P\\."
                  + S
                  + "L\\.|Ley Pública)"
                  + S
                  + "(?:(?:Nos?\\.|Number|n\\.[º°]|núm\\.|número)"
                  + S
                  + ")?(\\d{2,3})[-–](\\d{1,5})\\b(?:,?"
                  + S
                  + "(?:§{1,2}|[Ss]ec(?:tion|\\.))"
                  + S
                  + "\\d{1,5}[a-z]?)?",
              m -> "Pub. L. " + m.group(1) + "-" + m.group(2)),
          ReferencePattern.of(
              ReferenceKind.US_BILL,
              List.of("H.", "S.", "HR"),
              "\\b(H\\."
                  + S
                  + "R\\.|H\\."
                  + S
                  + "J\\."
                  + S
                  + "Res\\.|S\\."
                  + S
                  + "J\\."
                  + S
                  + "Res\\.|H\\."
                  + S
                  + "Res\\.|S\\."
                  + S
                  + "Res\\.|H\\.Con\\.Res\\.|HR)"
                  + S
                  + "(\\d{1,5})\\b",
              m -> (m.group(1).equals("HR") ? "H.R." : unspaced(m.group(1))) + " " + m.group(2)),
          ReferencePattern.of(
              ReferenceKind.EXECUTIVE_ORDER,
              List.of("rder", "E.O", "EO", "rden"),
              "\\b(?:Executive Order|executive order|Exec\\."
                  + S
                  + "Order|E\\.O\\.|EO|[Oo]rden "
                  + "[Ee]jecutiva)"
                  + S1
                  + NUMBER_WORD
                  + "(\\d{4,5}|\\d{1,2},\\d{3})\\b",
              m -> "Executive Order " + m.group(1).replace(",", "")),
          ReferencePattern.of(
              ReferenceKind.PROCLAMATION,
              List.of("roclama"),
              "\\b(?:[Pp]roclamation|[Pp]roclama(?:ción)?)"
                  + S1
                  + NUMBER_WORD
                  + "(\\d{4,5}|\\d{1,2}[,.]\\d{3})\\b",
              m -> "Proclamation " + m.group(1).replaceAll("[,.]", "")),
          ReferencePattern.of(
              ReferenceKind.IMMIGRATION_DECISION,
              List.of("Dec"),
              "\\b(\\d{1,2})"
                  + S1
                  + "I\\.?"
                  + S
                  + "(?:&|and)?"
                  + S
                  + "N\\.?"
                  + S
                  + "Dec\\.?"
                  + S1
                  + "(\\d{1,4})\\b",
              m -> m.group(1) + " I&N Dec. " + m.group(2)),
          ReferencePattern.of(
              ReferenceKind.CASE_NAME,
              List.of("Matter of", "In re"),
              "\\b(?:Matter of|In re)"
                  + S1
                  + "("
                  + PARTY_WORD
                  + "(?:"
                  + S1
                  + "(?:&|and)"
                  + S1
                  + PARTY_WORD
                  + "|"
                  + S1
                  + PARTY_WORD
                  + "){0,3})",
              m -> "Matter of " + trimmed(m.group(1))),
          ReferencePattern.of(
              ReferenceKind.DOCKET,
              List.of(":"),
              "\\b(\\d{1,2}:\\d{2}-(?:cv|cr|mc|mj|md|misc|ap|bk)-\\d{1,6}(?:-[A-Z]{1,5}){0,3})",
              m -> m.group(1)),
          ReferencePattern.of(
              ReferenceKind.DOCKET,
              List.of("o. ", "os. ", "ocket", "umber"),
              "\\b(?:Nos?\\.|[Cc]ase [Nn]o\\.|[Dd]ocket(?: [Nn]o\\.)?|[Cc]ase number|[Cc]aso No\\.)"
                  + S1
                  + "(\\d{2}[-–]\\d{2,5}|\\d{2}A\\d{1,4})\\b(?![-/])",
              m -> "No. " + m.group(1).replace('–', '-')),
          ReferencePattern.of(
              ReferenceKind.UN_SYMBOL,
              List.of("/"),
              "(?<![\\w/])((?:A|E|S|CAT|CCPR|CRC|CEDAW|CERD|CED|CMW|HRI|HCR|ST|E/CN\\.4)/(?:[A-Z]"
                  + "{1,6}/|(?=\\d))(?:[A-Za-z0-9.()-]{1,16}/){0,6}[A-Za-z0-9()-]*\\d[A-Za-z0-9()]*(?:"
                  + "\\.\\d{1,3})?(?:/(?:Rev|Add|Corr)\\.\\d{1,2})*)",
              m -> m.group(1).toUpperCase(Locale.ROOT)),
          ReferencePattern.of(
              ReferenceKind.UN_RESOLUTION,
              List.of("esoluti", "esoluci"),
              "\\b(?:(General Assembly|Security Council|Human Rights Council|Asamblea General|Consejo de "
                  + "Seguridad|Consejo de Derechos Humanos)"
                  + S1
                  + ")(?:[Rr]esoluti?[oó]n|[Rr]esoluci[oó]n)"
                  + S1
                  + NUMBER_WORD
                  + "(\\d{1,4}(?:/\\d{1,4})?)\\b",
              m -> "UN resolution " + m.group(2)),
          ReferencePattern.of(
              ReferenceKind.UN_RESOLUTION,
              List.of("esoluti", "esoluci"),
              "\\b[Rr]esoluci[oó]n"
                  + S1
                  + NUMBER_WORD
                  + "(\\d{1,4}(?:/\\d{1,4})?)"
                  + S1
                  + "de(?:l| la) (Asamblea General|Consejo de Seguridad|Consejo de Derechos Humanos)",
              m -> "UN resolution " + m.group(1)),
          ReferencePattern.of(
              ReferenceKind.PRECAUTIONARY_MEASURE,
              List.of("MC", "PM", "recautionary", "autelar"),
              "\\b(?:MC|PM|[Pp]recautionary [Mm]easures?|[Mm]edidas? [Cc]autelar(?:es)?)[\\s-]{1,3}"
                  + NUMBER_WORD
                  + "(\\d{1,4})[-–/](\\d{2}|\\d{4})\\b",
              m -> "PM " + m.group(1) + "-" + shortYear(m.group(2))),
          ReferencePattern.of(
              ReferenceKind.IACHR_PETITION,
              List.of("etition", "etici", "P-", "P "),
              "\\b(?:[Pp]etition|[Pp]etici[oó]n|P)[\\s-]{1,3}"
                  + NUMBER_WORD
                  + "(\\d{1,4})[-–/](\\d{2}|\\d{4})\\b",
              m -> "P-" + m.group(1) + "-" + shortYear(m.group(2))),
          ReferencePattern.of(
              ReferenceKind.IACHR_CASE,
              List.of("ase ", "aso "),
              "\\b(?:[Cc]ase|[Cc]aso)" + S1 + NUMBER_WORD + "(\\d{1,2}\\.\\d{3})\\b",
              m -> "Case " + m.group(1)),
          ReferencePattern.of(
              ReferenceKind.IACTHR_JUDGMENT,
              List.of("Serie"),
              "\\bSeries?" + S1 + "([A-E])" + S1 + NUMBER_WORD + "(\\d{1,4})\\b",
              m -> "Series " + m.group(1) + " No. " + m.group(2)),
          ReferencePattern.of(
              ReferenceKind.ADVISORY_OPINION,
              List.of("OC"),
              "\\bOC[-–](\\d{1,3})/(\\d{2,4})\\b",
              m -> "OC-" + m.group(1) + "/" + shortYear(m.group(2))),
          ReferencePattern.of(
              ReferenceKind.ECTHR_APPLICATION,
              List.of("pp", "emanda"),
              "\\b(?:[Aa]pplication|[Aa]pp\\.|[Dd]emanda)"
                  + S1
                  + NUMBER_WORD
                  + "(\\d{3,6}/\\d{2})\\b",
              m -> "App. no. " + m.group(1)),
          ReferencePattern.of(
              ReferenceKind.SV_DECREE,
              List.of("ecre", "D."),
              "\\b(?:[Dd]ecreto [Ll]egislativo|[Ll]egislative [Dd]ecree|D\\."
                  + S
                  + "L\\.)"
                  + S
                  + NUMBER_WORD
                  + "(\\d{1,4})\\b",
              m -> "Decreto Legislativo " + m.group(1)),
          ReferencePattern.of(
              ReferenceKind.SV_DECREE,
              List.of("ecre", "D."),
              "\\b(?:[Dd]ecreto|[Dd]ecree)"
                  + S1
                  + "(?:No\\.?|N\\.?[º°]|núm\\.|número|number)"
                  + S
                  + "(\\d{1,4})\\b",
              m -> "Decreto Legislativo " + m.group(1)),
          ReferencePattern.of(
              ReferenceKind.SV_CONSTITUTIONAL_FILE,
              List.of("nc", "orpus", "HC", "mparo"),
              "\\b([Ii]nc\\.|[Ii]nconstitucionalidad|[Hh][áa]beas [Cc]orpus|HC|[Aa]mparo)"
                  + S1
                  + NUMBER_WORD
                  + "(\\d{1,4}-\\d{4})(?:"
                  + S
                  + "AC)?\\b",
              m -> file(m.group(1)) + " " + m.group(2)));

  private ReferencePatterns() {}

  private static String unspaced(String text) {
    return text.replaceAll("[\\s\\u00a0\\u202f]+", "");
  }

  private static String shortYear(String year) {
    return year.length() == 4 ? year.substring(2) : year;
  }

  private static String file(String word) {
    return switch (word.substring(0, 1).toLowerCase(Locale.ROOT)) {
      case "i" -> "inconstitucionalidad";
      case "h" -> "hábeas corpus";
      default -> "amparo";
    };
  }

  private static String trimmed(String text) {
    return text.replaceAll("[\\s\\u00a0]+", " ").strip();
  }
}
