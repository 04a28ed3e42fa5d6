package org.vigia.enrich.legal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.vigia.contract.LegalStatus;
import org.vigia.contract.LegalType;
import org.vigia.enrich.legal.TellingClassifier.Judgement;
import org.vigia.enrich.text.AnnotatedText;
import org.vigia.enrich.text.Token;

/** What a sentence tells by the rules and by what was learned together. */
final class SentenceTellings {
  /** A word that is less likely to tell anything is not told, whatever the rules make of it. */
  private static final double LEAST = 0.05;

  /** What no rule sees is told from here on. */
  private static final double ADDED = 0.45;

  /** From here on a word tells what it seems to. */
  private static final double SURE = 0.5;

  /** How sure the words are of which only what was learned says that they tell. */
  private static final double UNRULED = 0.601;

  /** A rule's type gives way to one that is so many times likelier. */
  private static final double RETYPED = 2;

  private final SentenceView view;
  private final List<Trigger> triggers;
  private final Before before;
  private final LocalDate published;
  private final TellingClassifier classifier;

  SentenceTellings(
      SentenceView view,
      List<Trigger> triggers,
      Before before,
      LocalDate published,
      TellingClassifier classifier) {
    this.view = view;
    this.triggers = triggers;
    this.before = before;
    this.published = published;
    this.classifier = classifier;
  }

  List<LegalCase> cases() {
    List<LegalCase> cases = new ArrayList<>();
    for (Trigger trigger : triggers) {
      Token token = view.token(trigger.at());
      LegalType rule = trigger.rule();
      cases.add(
          new LegalCase(
              token.begin(),
              token.end(),
              trigger.use() != null,
              traits(trigger),
              rule == null ? TellingClassifier.NOTHING : rule.id()));
    }
    return cases;
  }

  private List<String> traits(Trigger trigger) {
    return TellingTraits.of(view, trigger, triggers, before, published.toString());
  }

  /** The tellings of the sentence, in the order of the text but for nouns, which come last. */
  List<EventMention> mentions(AnnotatedText text) {
    List<Clause> clauses = new ArrayList<>();
    List<NominalReader.Nominal> nominals = new ArrayList<>();
    if (classifier.isEmpty()) {
      byRule(clauses, nominals);
    } else {
      judged(clauses, nominals);
    }
    MentionBuilder builder = new MentionBuilder(text, view, published);
    List<EventMention> mentions = new ArrayList<>(builder.build(clauses));
    for (NominalReader.Nominal nominal : nominals) {
      EventMention mention = builder.mention(nominal);
      if (!isTold(mentions, mention)) {
        mentions.add(mention);
      }
    }
    return mentions;
  }

  private void byRule(List<Clause> clauses, List<NominalReader.Nominal> nominals) {
    for (Trigger trigger : triggers) {
      if (trigger.clause() != null) {
        clauses.add(trigger.clause());
      }
      if (trigger.nominal() != null) {
        nominals.add(trigger.nominal());
      }
    }
  }

  private void judged(List<Clause> clauses, List<NominalReader.Nominal> nominals) {
    List<Guess> guesses = new ArrayList<>();
    for (Trigger trigger : triggers) {
      Judgement judgement = classifier.judge(traits(trigger));
      LegalType best = judgement.best();
      LegalType rule = trigger.rule();
      if (rule == null) {
        boolean told = trigger.use() == null || trigger.told() != null;
        if (told && judgement.of(best) >= ADDED) {
          guesses.add(new Guess(trigger, best, judgement.of(best)));
        }
      } else if (judgement.something() >= LEAST) {
        boolean other =
            judgement.of(best) >= SURE && judgement.of(best) > RETYPED * judgement.of(rule);
        LegalType type = other ? best : rule;
        if (trigger.clause() != null) {
          clauses.add(trigger.clause().judged(type, judgement.of(type)));
        }
        if (trigger.nominal() != null) {
          nominals.add(trigger.nominal().judged(type, judgement.of(type)));
        }
      }
    }
    add(guesses, clauses, nominals);
    clauses.sort(Comparator.comparingInt(clause -> clause.use().at()));
  }

  /** Adds what no rule sees, the likeliest first, unless the sentence tells it already. */
  private void add(
      List<Guess> guesses, List<Clause> clauses, List<NominalReader.Nominal> nominals) {
    guesses.sort(Comparator.comparingDouble(Guess::probability).reversed());
    Set<LegalType> added = EnumSet.noneOf(LegalType.class);
    for (Guess guess : guesses) {
      boolean told =
          clauses.stream()
                  .anyMatch(clause ->
                      clause.probability() >= SURE && isOne(clause.frame().type(), guess.type()))
              || nominals.stream()
                  .anyMatch(nominal ->
                      nominal.probability() >= SURE && isOne(nominal.type(), guess.type()))
              || added.stream().anyMatch(other -> isOne(other, guess.type()));
      if (told) {
        continue;
      }
      added.add(guess.type());
      Trigger trigger = guess.trigger();
      VerbUse use = trigger.use();
      Args args = trigger.args();
      if (use != null && args != null) {
        clauses.add(
            new Clause(
                use,
                unruled(guess.type(), use),
                Objects.requireNonNull(trigger.told()),
                args.subject(),
                args.object(),
                args.near(),
                args.isReference(),
                false,
                guess.probability()));
      } else {
        nominals.add(
            new NominalReader.Nominal(
                guess.type(),
                LegalStatus.OCCURRED,
                trigger.at(),
                null,
                UNRULED,
                true,
                false,
                guess.probability()));
      }
    }
  }

  /** "The ceiling is the one that Honduras proposed": what is offered is not agreed on yet. */
  private static Frame unruled(LegalType type, VerbUse use) {
    return type == LegalType.AGREEMENT && use.is(VerbGroup.OFFER)
        ? Frame.proposed(type, UNRULED)
        : Frame.of(type, UNRULED);
  }

  private static boolean isOne(LegalType a, LegalType b) {
    return a == b || (CourtDecisions.include(a) && CourtDecisions.include(b));
  }

  private record Guess(Trigger trigger, LegalType type, double probability) {}

  /** Whether a verb of the sentence already tells what a noun tells. */
  private static boolean isTold(List<EventMention> mentions, EventMention nominal) {
    return mentions.stream()
        .anyMatch(mention ->
            (mention.type() == nominal.type() || isOneDecision(mention, nominal))
                && (mention.status() == nominal.status()
                    || mention.status() == LegalStatus.HYPOTHETICAL
                    || mention.status() == LegalStatus.PROPOSED));
  }

  /** "Threw out Judge Roe's finding": the finding is another court's. */
  private static boolean isOneDecision(EventMention mention, EventMention nominal) {
    boolean another =
        mention.type() == LegalType.REVERSAL
            && !nominal.actorNames().isEmpty()
            && Collections.disjoint(mention.actorNames(), nominal.actorNames());
    return mention.isCourtDecision() && nominal.isCourtDecision() && !another;
  }
}
