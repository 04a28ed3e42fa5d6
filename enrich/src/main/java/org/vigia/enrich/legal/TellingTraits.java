package org.vigia.enrich.legal;

import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.LegalType;
import org.vigia.contract.PartialDate;
import org.vigia.enrich.time.TimeMention;
import org.vigia.runtime.learned.Stem;

/**
 * What stands around a word that may tell a legal event, and what the rules make of it, as names
 * that either hold or do not: what the {@link TellingClassifier} goes by.
 */
final class TellingTraits {
  private static final int WINDOW = 10;
  private static final int NEAR = 5;
  private static final int BESIDE = 3;
  private static final int SHORTEST = 3;
  private static final int STAGES_OF_ARTICLE = 3;
  private static final double[] SURE = {0.6, 0.7, 0.8, 0.9};

  private final SortedSet<String> names = new TreeSet<>();
  private final SentenceView view;
  private final Trigger trigger;

  private TellingTraits(SentenceView view, Trigger trigger) {
    this.view = view;
    this.trigger = trigger;
  }

  /**
   * The traits of a trigger, sorted.
   *
   * @param others all triggers of the sentence
   * @param before what the text said before
   * @param published the day on which the text appeared, ISO
   */
  static List<String> of(
      SentenceView view, Trigger trigger, List<Trigger> others, Before before, String published) {
    TellingTraits traits = new TellingTraits(view, trigger);
    traits.place();
    if (trigger.use() == null) {
      traits.noun();
    } else {
      traits.verb(trigger.use(), trigger.args());
    }
    traits.words();
    traits.classes();
    traits.others(others);
    traits.time(published);
    traits.rule();
    before.classes().forEach(nounClass -> traits.names.add("before=" + nounClass));
    traits.names.add("told-before=" + before.told());
    before.headline().forEach(stem -> traits.names.add("title~" + stem));
    before.previous().forEach(stem -> traits.names.add("previous~" + stem));
    return List.copyOf(traits.names);
  }

  private void place() {
    names.add("language=" + view.sentence().language());
    names.add("paragraph=" + Math.min(STAGES_OF_ARTICLE, view.sentence().paragraph()));
    if (view.sentence().headline()) {
      names.add("headline");
    }
    int quotes = 0;
    for (int i = 0; i < trigger.at(); i++) {
      quotes += view.kind(i) == WordKind.QUOTE ? 1 : 0;
    }
    if (quotes % 2 == 1) {
      names.add("quoted");
    }
  }

  private void noun() {
    int at = trigger.at();
    String stem = Stem.of(view.word(at));
    names.add("noun");
    names.add("noun=" + stem);
    view.classes(at).forEach(nounClass -> names.add("noun-class=" + nounClass));
    NounPhrase phrase = new Phrases(view).phraseEndingAt(view.unitEnd(at) - 1);
    if (phrase != null) {
      names.add("determiner=" + view.word(phrase.from()));
      names.add("noun-after=" + view.word(phrase.from() - 1));
      names.add("noun=" + stem + " after=" + view.word(phrase.from() - 1));
    }
    names.add("noun=" + stem + " then=" + view.word(view.unitEnd(at)));
  }

  private void verb(VerbUse use, @Nullable Args args) {
    String stem = Stem.of(view.word(use.at()));
    String lemma = use.entry().groups().isEmpty() ? stem : use.entry().lemma();
    names.add("verb");
    names.add("verb=" + lemma);
    names.add("stem=" + stem);
    names.add("form=" + use.entry().form());
    use.entry().groups().forEach(group -> names.add("group=" + group));
    if (use.entry().groups().isEmpty()) {
      names.add("group=none");
    }
    Told told = trigger.told();
    String mood =
        told == null
            ? "none"
            : told.status().name().toLowerCase(Locale.ROOT) + (told.background() ? " past" : "");
    names.add("mood=" + mood);
    names.add("mood=" + mood + " form=" + use.entry().form());
    if (args == null) {
      return;
    }
    names.add(args.passive() ? "passive" : "active");
    Clause clause = trigger.clause();
    phrase("subject", clause == null ? args.subject() : clause.subject(), lemma, use);
    phrase("object", clause == null ? args.object() : clause.object(), lemma, use);
    for (NounClass nounClass : args.near()) {
      names.add("near=" + nounClass);
      use.entry().groups().forEach(group -> names.add("group=" + group + " near=" + nounClass));
    }
    if (args.isReference()) {
      names.add("points-back");
    }
  }

  private void phrase(String role, @Nullable NounPhrase phrase, String lemma, VerbUse use) {
    if (phrase == null) {
      names.add(role + "=none");
      use.entry().groups().forEach(group -> names.add("group=" + group + " " + role + "=none"));
      return;
    }
    names.add(role + "~" + Stem.of(view.word(phrase.head())));
    if (phrase.classes().isEmpty()) {
      names.add(role + "=other");
      names.add("verb=" + lemma + " " + role + "=other");
    }
    for (NounClass nounClass : phrase.classes()) {
      names.add(role + "=" + nounClass);
      names.add("verb=" + lemma + " " + role + "=" + nounClass);
      use.entry()
          .groups()
          .forEach(group -> names.add("group=" + group + " " + role + "=" + nounClass));
    }
  }

  private void words() {
    int from = trigger.use() == null ? trigger.at() : trigger.use().groupStart();
    for (int step = 1; step <= WINDOW; step++) {
      word("<", step, trigger.at() - step);
      word(">", step, view.unitEnd(trigger.at()) - 1 + step);
    }
    names.add("opens=" + view.word(from - 1));
  }

  private void word(String side, int step, int index) {
    if (index < 0 || index >= view.size()) {
      return;
    }
    String text = view.word(index);
    if (step <= BESIDE) {
      names.add(side + step + "=" + text);
    }
    if (text.length() >= SHORTEST && Character.isLetter(text.charAt(0))) {
      names.add((step <= NEAR ? side + side : side) + Stem.of(text));
      names.add("~" + Stem.of(text));
    }
  }

  private void classes() {
    for (int i = 0; i < view.size(); i++) {
      for (NounClass nounClass : view.classes(i)) {
        names.add("here=" + nounClass);
        names.add((i < trigger.at() ? "left=" : "right=") + nounClass);
      }
    }
  }

  private void others(List<Trigger> others) {
    Trigger last = null;
    for (Trigger other : others) {
      LegalType rule = other.rule();
      if (rule != null && other.at() != trigger.at()) {
        names.add((other.at() < trigger.at() ? "earlier=" : "later=") + rule);
      }
      if (other.at() < trigger.at() && other.use() != null) {
        last = other;
      }
    }
    VerbUse verb = last == null ? null : last.use();
    if (verb == null) {
      names.add("first-verb");
      return;
    }
    int far = trigger.at() - verb.at();
    names.add("after-verb " + (far <= 2 ? "close" : far <= 6 ? "near" : "far"));
    verb.entry().groups().forEach(group -> names.add("after-group=" + group));
    if (far <= 6) {
      names.add("after-verb=" + Stem.of(view.word(verb.at())));
    }
  }

  private void time(String published) {
    for (int i = 0; i < view.size(); i++) {
      TimeMention time = view.time(i);
      PartialDate date = time == null ? null : time.date();
      if (date != null) {
        String value = date.value();
        int order =
            value.compareTo(published.substring(0, Math.min(value.length(), published.length())));
        String when = order > 0 ? "later" : order == 0 ? "same" : "before";
        names.add("date=" + value.length() + when);
        names.add("year=" + (value.compareTo(published.substring(0, 4)) < 0 ? "past" : "this"));
      }
    }
  }

  private void rule() {
    LegalType rule = trigger.rule();
    if (rule == null) {
      names.add("rule=none");
      return;
    }
    String kind = trigger.use() == null ? "rule-noun=" : "rule=";
    names.add(kind + rule);
    for (double step : SURE) {
      if (trigger.confidence() >= step) {
        names.add("rule>=" + step);
        names.add(kind + rule + ">=" + step);
      }
    }
  }
}
