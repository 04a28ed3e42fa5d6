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
 * @param groups what the verb can do; empty for a noun
 */
record EventMention(
    LegalType type,
    LegalStatus status,
    boolean background,
    double confidence,
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
    List<Cue> cues) {

  EventMention withType(LegalType other) {
    return new EventMention(
        other,
        status,
        background,
        confidence,
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
        cues);
  }

  boolean isCourtDecision() {
    return type == LegalType.RULING || type == LegalType.INJUNCTION || type == LegalType.REVERSAL;
  }

  boolean byHighCourt() {
    return actorClasses.contains(NounClass.HIGH_COURT);
  }
}
