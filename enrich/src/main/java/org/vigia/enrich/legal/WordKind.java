package org.vigia.enrich.legal;

import java.util.Set;
import org.vigia.contract.Language;
import org.vigia.enrich.text.Token;
import org.vigia.enrich.text.WordList;

/** Coarse word classes, alike for Penn Treebank and Universal tags. */
enum WordKind {
  NOUN,
  PRONOUN,
  VERB,
  AUXILIARY,
  ADJECTIVE,
  DETERMINER,
  NUMBER,
  ADVERB,
  PREPOSITION,
  CONJUNCTION,
  /** Opens a clause: "that", "who", "if", "que", "porque". */
  SUBORDINATOR,
  COMMA,
  DASH,
  BRACKET,
  QUOTE,
  /** Ends a clause: semicolon, colon, full stop. */
  STOP,
  OTHER;

  private static final Set<String> SUBORDINATORS =
      WordList.of(
          """
          that which who whom whose because if whether unless although though while when where how
          why whereas once what
          """);
  private static final Set<String> SPANISH_SUBORDINATORS =
      WordList.of(
          """
          que quien quienes cual cuales cuyo cuya cuyos cuyas donde cuando porque si aunque
          mientras como pues según quién
          """);
  private static final Set<String> AUXILIARIES =
      WordList.of(
          """
          have has had having be is are was were been being am do does did will would shall should
          can could may might must 'll ’ll 'd ’d 've ’ve get got gets ca wo
          """);
  private static final Set<String> SPANISH_AUXILIARIES =
      WordList.of(
          """
          he hemos ha han habíamos había habían haber habrá habrán habría habrían haya hayan
          hubiera hubieran habiendo fue fueron es son era eran será serán sería serían sea sean
          fuera fueran ser sido siendo está están estaba estaban podría podrían puede pueden podrá
          podrán pueda puedan debe deben debería deberían deberá deberán va van iba iban pudo
          pudiera pudieran podía podían suele hubo quedó quedaron estuvo fuese
          """);

  static WordKind of(Token token, Language language) {
    String word = token.lower();
    WordKind punctuation = punctuation(word);
    if (punctuation != null) {
      return punctuation;
    }
    return language == Language.SPANISH ? spanish(token, word) : english(token, word);
  }

  private static @org.jspecify.annotations.Nullable WordKind punctuation(String word) {
    return switch (word) {
      case "," -> COMMA;
      case "—", "–", "--", "―" -> DASH;
      case "(", ")", "[", "]", "-lrb-", "-rrb-" -> BRACKET;
      case "\"", "“", "”", "«", "»", "'", "’", "‘", "``", "''" -> QUOTE;
      case ".", ";", ":", "!", "?", "…", "..." -> STOP;
      default -> null;
    };
  }

  private static WordKind english(Token token, String word) {
    if (SUBORDINATORS.contains(word) && !token.pos().equals("DT")) {
      return SUBORDINATOR;
    }
    if (AUXILIARIES.contains(word) && !token.pos().startsWith("NN")) {
      return AUXILIARY;
    }
    if (word.equals("ago")) {
      return ADVERB;
    }
    return switch (token.pos()) {
      case "NN", "NNS", "NNP", "NNPS" -> NOUN;
      case "PRP", "EX" -> PRONOUN;
      case "VB", "VBD", "VBZ", "VBP", "VBN", "VBG" -> VERB;
      case "MD" -> AUXILIARY;
      case "JJ", "JJR", "JJS" -> ADJECTIVE;
      case "DT", "PDT", "PRP$", "POS" -> DETERMINER;
      case "CD" -> NUMBER;
      case "RB", "RBR", "RBS", "RP" -> ADVERB;
      case "IN", "TO" -> PREPOSITION;
      case "CC" -> CONJUNCTION;
      case "WDT", "WP", "WP$", "WRB" -> SUBORDINATOR;
      default -> OTHER;
    };
  }

  private static WordKind spanish(Token token, String word) {
    if (SPANISH_SUBORDINATORS.contains(word)) {
      return SUBORDINATOR;
    }
    if (SPANISH_AUXILIARIES.contains(word)) {
      return AUXILIARY;
    }
    return switch (token.pos()) {
      case "NOUN", "PROPN" -> NOUN;
      case "PRON" -> PRONOUN;
      case "VERB" -> VERB;
      case "AUX" -> AUXILIARY;
      case "ADJ" -> ADJECTIVE;
      case "DET" -> DETERMINER;
      case "NUM" -> NUMBER;
      case "ADV" -> ADVERB;
      case "ADP" -> PREPOSITION;
      case "CCONJ" -> CONJUNCTION;
      case "SCONJ" -> SUBORDINATOR;
      default -> OTHER;
    };
  }
}
