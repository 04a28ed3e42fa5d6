package org.vigia.enrich.legal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vigia.contract.LegalStatus;
import org.vigia.contract.LegalType;
import org.vigia.contract.PartialDate;
import org.vigia.enrich.legal.TellingExtent.Extent;
import org.vigia.enrich.text.AnnotatedText;
import org.vigia.enrich.text.Cue;

/** Turns the clauses of a sentence into tellings with their quote, actor, date and objects. */
final class MentionBuilder {
  private final SentenceView view;
  private final TellingExtent extents;
  private final ActorNames actors;
  private final Definiteness definiteness;
  private final TellingDate dates;
  private final TellingContents contents;

  /**
   * A builder for one sentence.
   *
   * @param published the day on which the text appeared
   */
  MentionBuilder(AnnotatedText text, SentenceView view, LocalDate published) {
    Phrases phrases = new Phrases(view);
    this.view = view;
    this.extents = new TellingExtent(view);
    this.actors = new ActorNames(text, view, phrases);
    this.definiteness = new Definiteness(view, phrases);
    this.dates = new TellingDate(view, published);
    this.contents = new TellingContents(view);
  }

  List<EventMention> build(List<Clause> clauses) {
    List<EventMention> mentions = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < clauses.size(); i++) {
      Clause clause = clauses.get(i);
      int to = i + 1 < clauses.size() ? extents.boundary(clause, clauses.get(i + 1)) : view.size();
      // the words of an idiom may reach over the next verb: "take those it sued to court"
      int start = Math.min(from, clause.use().groupStart());
      mentions.add(mention(clause, start, Math.max(to, clause.use().end())));
      from = Math.max(from, to);
    }
    return mentions;
  }

  private EventMention mention(Clause clause, int from, int to) {
    Extent extent = extents.between(from, to);
    NounPhrase subject = clause.subject();
    LegalStatus status =
        clause.frame().status() != null && clause.told().status() == LegalStatus.OCCURRED
            ? clause.frame().status()
            : clause.told().status();
    PartialDate date = dates.of(extent, clause.use().at());
    if (status == LegalStatus.OCCURRED && dates.isStillToCome(clause.use(), date)) {
      status = LegalStatus.PROPOSED;
    }
    List<Cue> cues = cues(clause, status);
    return new EventMention(
        clause.frame().type(),
        status,
        clause.told().background(),
        clause.frame().confidence(),
        clause.probability(),
        clause.byRule(),
        view.sentence(),
        view.token(extent.first()).begin(),
        view.token(extent.last() - 1).end(),
        subject == null ? null : actors.of(subject),
        subject == null ? Set.of() : actors.names(subject),
        NounPhrase.classesOf(subject),
        clause.pointsBack() || definiteness.isDefinite(clause),
        subject == null ? null : actors.linked(subject),
        date,
        clause.objects(),
        contents.words(extent),
        contents.instruments(extent),
        contents.places(extent),
        clause.use().entry().lemma(),
        clause.use().entry().groups(),
        definiteness.isAnother(clause),
        actors.parties(clause),
        cues);
  }

  EventMention mention(NominalReader.Nominal nominal) {
    NounPhrase actor = nominal.actor();
    Extent extent = extents.around(nominal.at());
    return new EventMention(
        nominal.type(),
        nominal.status(),
        false,
        nominal.confidence(),
        nominal.probability(),
        nominal.byRule(),
        view.sentence(),
        view.token(extent.first()).begin(),
        view.token(extent.last() - 1).end(),
        actor == null ? null : actors.of(actor),
        actor == null ? Set.of() : actors.names(actor),
        NounPhrase.classesOf(actor),
        !nominal.standsAlone() || definiteness.isDefinite(nominal.at()),
        actor == null ? null : actors.linked(actor),
        dates.of(extent, nominal.at()),
        view.classes(nominal.at()),
        contents.words(extent),
        contents.instruments(extent),
        contents.places(extent),
        view.word(nominal.at()),
        Set.of(),
        definiteness.isAnother(nominal.at()),
        List.of(),
        List.of(cue("type", nominal.at(), nominal.at() + 1, nominal.type().id())));
  }

  private List<Cue> cues(Clause clause, LegalStatus status) {
    List<Cue> cues = new ArrayList<>();
    LegalType type = clause.frame().type();
    cues.add(cue("type", clause.use().at(), clause.use().end(), type.id()));
    NounPhrase subject = clause.subject();
    if (subject != null) {
      cues.add(cue("actor", subject.from(), subject.to(), actors.of(subject)));
    }
    if (clause.told().cue() >= 0) {
      cues.add(cue("status", clause.told().cue(), clause.told().cue() + 1, status.id()));
    } else {
      cues.add(cue("status", clause.use().groupStart(), clause.use().end(), status.id()));
    }
    return cues;
  }

  private Cue cue(String role, int from, int to, String meaning) {
    return new Cue(role, view.token(from).begin(), view.token(to - 1).end(), meaning);
  }
}
