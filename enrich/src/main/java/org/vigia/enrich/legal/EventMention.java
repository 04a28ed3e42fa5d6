package org.vigia.enrich.legal;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.LegalStatus;
import org.vigia.contract.LegalType;
import org.vigia.contract.PartialDate;
import org.vigia.enrich.text.Cue;
import org.vigia.enrich.text.Sentence;

/**
 * One telling of a legal event.
 *
 * @param confidence how sure the words are by rule, which decides how tellings are gathered
 * @param probability how likely it tells an event of the type, 0 to 1
 * @param byRule whether a rule sees it, and not only what was learned
 * @param begin offset of the telling's first character
 * @param end offset behind its last
 * @param actor who acts, in the text's words
 * @param actorNames capitalised words of the actor's name, lower case; empty for "a judge"
 * @param actorClasses what the actor is
 * @param pointsBack whether the words refer to what was told: "the order", "it", "la medida"
 * @param court gazetteer id of the court or body
 * @param objects what is acted upon
 * @param objectWords lower-case content words of the telling, to compare tellings by
 * @param instruments ids of treaties and laws in the clause
 * @param places ids and names of countries in the clause
 * @param verb lemma of the trigger
 * @param another whether the words say that it is one more: "a second trial"
 * @param parties who sues, appeals or settles and against whom, in the text's words
 * @param groups what the verb can do; empty for a noun
 */
record EventMention(
    LegalType type,
    LegalStatus status,
    boolean background,
    double confidence,
    double probability,
    boolean byRule,
    Sentence sentence,
    int begin,
    int end,
    @Nullable String actor,
    Set<String> actorNames,
    Set<NounClass> actorClasses,
    boolean pointsBack,
    @Nullable String court,
    @Nullable PartialDate date,
    Set<NounClass> objects,
    Set<String> objectWords,
    Set<String> instruments,
    Set<String> places,
    String verb,
    Set<VerbGroup> groups,
    boolean another,
    List<String> parties,
    List<Cue> cues) {

  EventMention withType(LegalType other) {
    return new EventMention(
        other,
        status,
        background,
        confidence,
        probability,
        byRule,
        sentence,
        begin,
        end,
        actor,
        actorNames,
        actorClasses,
        pointsBack,
        court,
        date,
        objects,
        objectWords,
        instruments,
        places,
        verb,
        groups,
        another,
        parties,
        cues);
  }

  boolean isCourtDecision() {
    return CourtDecisions.include(type);
  }

  boolean byHighCourt() {
    return actorClasses.contains(NounClass.HIGH_COURT);
  }
}
