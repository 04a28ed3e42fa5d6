package org.vigia.enrich.legal;

import java.util.Optional;
import java.util.Set;
import org.vigia.enrich.text.WordList;

/** Spanish tense, mood and negation. */
final class SpanishMood implements Mood {
  private static final Set<String> NEGATIONS =
      WordList.of(
          """
          no nunca tampoco sin ningún ninguna ninguno ni jamás nadie
          """);
  private static final Set<String> POSSIBLE =
      WordList.of(
          """
          podría podrían puede pueden podrá podrán pueda puedan pudiera pudieran debe deben
          debería deberían deberá deberán habría habrían podía podían facultad derecho poder
          """);
  private static final Set<String> PLANNING =
      WordList.of(
          """
          planea planean prevé prevén quiere quieren busca buscan buscaba pretende pretenden
          anunció anunciaron anuncia promete prometió prometieron espera esperan va van iba iban
          propone propuso proponen pide piden pidió pidieron pedido solicita solicitó solicitaron
          solicitan insta instó instaron exige exigió exigen exigieron amenaza amenazó amenazan
          intenta intentan intentó evalúa estudia considera analiza plan planes intención ofreció
          ofrece ofrecen ofrecido baraja sopesa aspira dispuesto dispuesta dispuestos previsto
          prevista llamó llama llamaron recomendó recomienda recomendaron exhortó exhorta urgió
          reclamó reclaman reclamaron demandó demandaron solicitud petición propuesta plantea
          propondrá propondrán buscará buscarán intentará intentarán pedirá pedirán solicitará
          solicitarán planteará promoverá impulsará planteó adelantó pedirá busque buscará quería querían demanda
          """);
  private static final Set<String> DONE =
      WordList.of(
          """
          decidió decidieron acordó acordaron votó votaron logró lograron volvió volvieron llegó
          resolvió resolvieron procedió tras después al luego aceptó aceptaron decide acuerda
          vuelve terminó acaba acaban consiguió
          """);
  private static final Set<String> REPORTING =
      WordList.of(
          """
          dijo anunció anunciaron aseguró informó prometió adelantó afirmó confirmó indicó declaró
          advirtió señaló sostuvo dijeron aseguraron explicó agregó añadió prometieron advirtieron
          """);

  @Override
  public Optional<Told> told(SentenceView view, VerbUse use) {
    if (negated(view, use)) {
      return Optional.empty();
    }
    for (int i = use.groupStart(); i < use.at(); i++) {
      if (POSSIBLE.contains(view.word(i))) {
        return Optional.of(Told.hypothetical(i));
      }
    }
    int asked = IndirectQuestion.before(view, use.groupStart());
    int condition = asked >= 0 ? asked : conditionBefore(view, use.groupStart());
    boolean question = view.is(view.size() - 1, "?") || view.is(0, "¿");
    if (condition >= 0 || question) {
      return Optional.of(Told.hypothetical(condition));
    }
    if (view.is(0, "si") && isStillToCome(use.entry().form()) && commaBefore(view, use)) {
      return Optional.of(Told.hypothetical(0));
    }
    int future = futureAuxiliary(view, use);
    if (future >= 0) {
      return Optional.of(Told.proposed(future));
    }
    return switch (use.entry().form()) {
      case FUTURE -> Optional.of(Told.proposed(use.at()));
      case CONDITIONAL -> Optional.of(conditional(view, use));
      case SUBJUNCTIVE -> subjunctive(view, use);
      case INFINITIVE -> infinitive(view, use);
      default -> Optional.of(Told.occurred(background(view, use)));
    };
  }

  /** "Si ganamos, la Casa Blanca apela": what follows from a condition. */
  private static boolean isStillToCome(VerbForm form) {
    return form == VerbForm.PRESENT || form == VerbForm.FUTURE || form == VerbForm.CONDITIONAL;
  }

  private static boolean commaBefore(SentenceView view, VerbUse use) {
    for (int i = use.groupStart() - 1; i > 0; i--) {
      if (view.kind(i) == WordKind.COMMA) {
        return true;
      }
    }
    return false;
  }

  private static int futureAuxiliary(SentenceView view, VerbUse use) {
    for (int i = use.groupStart(); i < use.at(); i++) {
      String word = view.word(i);
      if (word.equals("será")
          || word.equals("serán")
          || word.equals("habrá")
          || word.equals("habrán")) {
        return i;
      }
    }
    return -1;
  }

  private static boolean background(SentenceView view, VerbUse use) {
    for (int i = use.groupStart(); i < use.at(); i++) {
      if (view.is(i, "había") || view.is(i, "habían")) {
        return true;
      }
    }
    return false;
  }

  private static boolean negated(SentenceView view, VerbUse use) {
    for (int i = use.groupStart(); i < use.at(); i++) {
      if (NEGATIONS.contains(view.word(i))) {
        return true;
      }
    }
    for (int i = use.groupStart() - 1; i >= Math.max(0, use.groupStart() - 4); i--) {
      WordKind kind = view.kind(i);
      if (kind == WordKind.COMMA
          || kind == WordKind.STOP
          || kind == WordKind.VERB
          || kind == WordKind.SUBORDINATOR) {
        return false;
      }
      if (NEGATIONS.contains(view.word(i)) && !view.is(i, "no")) {
        return true;
      }
    }
    return false;
  }

  private static int conditionBefore(SentenceView view, int groupStart) {
    for (int i = groupStart - 1; i >= Math.max(0, groupStart - 14); i--) {
      WordKind kind = view.kind(i);
      if (kind == WordKind.COMMA || kind == WordKind.STOP) {
        return -1;
      }
      if (view.is(i, "si") && !view.is(i - 1, "como")) {
        return i;
      }
    }
    return -1;
  }

  /** "El primer Estado en ratificarlo". */
  private static boolean isFirst(SentenceView view, int preposition) {
    for (int i = preposition - 1; i >= Math.max(0, preposition - 4); i--) {
      if (RANKS.contains(view.word(i))) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> RANKS =
      WordList.of(
          """
          primer primera primero primeros segundo segunda último última único única
          """);

  private static Told conditional(SentenceView view, VerbUse use) {
    for (int i = use.groupStart() - 1; i >= Math.max(0, use.groupStart() - 10); i--) {
      if (REPORTING.contains(view.word(i))) {
        return Told.proposed(i);
      }
    }
    return Told.hypothetical(use.at());
  }

  /** "Logró que el tribunal anulara": what is so governed has happened. */
  private static final Set<String> BROUGHT_ABOUT =
      WordList.of(
          """
          bastó basta bastaba logró lograron consiguió consiguieron hizo hicieron hecho provocó
          llevó permitió propició obligó celebró celebraron lamentó lamentaron criticó criticaron
          raíz causa gracias aplaudió aplaudieron cuestionó sorprendió extrañó
          """);

  private static Optional<Told> subjunctive(SentenceView view, VerbUse use) {
    for (int i = use.groupStart() - 1; i >= Math.max(0, use.groupStart() - 12); i--) {
      String word = view.word(i);
      if (view.kind(i) == WordKind.STOP) {
        break;
      }
      if (word.equals("que") || word.equals("de")) {
        String before = view.word(i - 1).equals("de") ? view.word(i - 2) : view.word(i - 1);
        if (WordList.of(
                """
                después luego desde tras vez pese pesar antes a
                """)
            .contains(before)) {
          return before.equals("antes") ? Optional.empty() : Optional.of(Told.occurred(false));
        }
        if (before.equals("para") || before.equals("sin")) {
          return Optional.empty();
        }
        if (word.equals("que") && BROUGHT_ABOUT.contains(view.word(i - 1))) {
          return Optional.of(Told.occurred(false));
        }
      }
      if (PLANNING.contains(word)) {
        return Optional.of(Told.proposed(i));
      }
    }
    return Optional.empty();
  }

  private static boolean isPartOfTime(SentenceView view, int i) {
    boolean leads =
        view.kind(i) == WordKind.DETERMINER
            || view.is(i, "pasado")
            || view.is(i, "pasada")
            || view.is(i, "este")
            || view.is(i, "en");
    return view.isTime(i) || (leads && (view.isTime(i + 1) || view.isTime(i + 2)));
  }

  private static Optional<Told> infinitive(SentenceView view, VerbUse use) {
    int steps = 0;
    for (int i = use.groupStart() - 1; i >= 0 && steps++ < 7; i--) {
      if (isPartOfTime(view, i)) {
        // "acordó el pasado miércoles mantener": when it was agreed stands between
        steps--;
        continue;
      }
      String word = view.word(i);
      if (POSSIBLE.contains(word)) {
        return Optional.of(Told.hypothetical(i));
      }
      if (NEGATIONS.contains(word) || word.startsWith("neg") || word.startsWith("rehus")) {
        return Optional.empty();
      }
      if (steps <= 3 && DONE.contains(word)) {
        return Optional.of(Told.occurred(false));
      }
      if (PLANNING.contains(word)) {
        return Optional.of(Told.proposed(i));
      }
      if (word.equals("en") && steps == 1 && isFirst(view, i)) {
        return Optional.of(Told.occurred(true));
      }
      if (word.equals("para") && steps <= 2) {
        return Optional.empty();
      }
      WordKind kind = view.kind(i);
      if (kind == WordKind.STOP || kind == WordKind.SUBORDINATOR || kind == WordKind.COMMA) {
        return Optional.empty();
      }
      if (kind == WordKind.VERB) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
