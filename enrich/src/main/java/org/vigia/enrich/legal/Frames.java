package org.vigia.enrich.legal;

import static org.vigia.enrich.legal.NounClass.COURT;
import static org.vigia.enrich.legal.NounClass.HIGH_COURT;
import static org.vigia.enrich.legal.NounClass.INTERNATIONAL;
import static org.vigia.enrich.legal.NounClass.NOT_COURT;

import org.jspecify.annotations.Nullable;

/**
 * Which acts are legal developments: the verb's group, who acts, and on what. The edge cases follow
 * the rulings of the shared annotation guide. Who acts decides which frames are tried first.
 */
final class Frames {
  private final Surroundings around;
  private final InternationalFrames international;
  private final CourtFrames courts;
  private final PartyFrames parties;
  private final StateFrames states;
  private final CriminalFrames crimes;
  private final InvestigationFrames investigations;
  private final GovernmentFrames governments;
  private final LegislatureFrames legislatures;

  Frames(SentenceView view) {
    this.around = new Surroundings(view);
    this.international = new InternationalFrames(around);
    this.courts = new CourtFrames(around);
    this.parties = new PartyFrames(around);
    this.states = new StateFrames(around);
    this.crimes = new CriminalFrames(around);
    this.investigations = new InvestigationFrames();
    this.governments = new GovernmentFrames(around);
    this.legislatures = new LegislatureFrames(around);
  }

  /** What a clause amounts to; null if it is no legal development. */
  @Nullable Frame of(Args args) {
    if (around.isNothing(args.object())) {
      return null;
    }
    boolean court = args.by(COURT, HIGH_COURT) && !args.by(NOT_COURT);
    boolean body = args.by(INTERNATIONAL);
    Frame frame = body ? international.of(args) : null;
    if (frame == null && court) {
      frame = courts.of(args);
    }
    if (frame == null) {
      frame = parties.of(args, court || body);
    }
    if (frame == null) {
      frame = states.ofTreaty(args);
    }
    if (frame == null) {
      frame = crimes.of(args);
    }
    if (frame == null) {
      frame = investigations.of(args, court);
    }
    if (court || body) {
      return frame;
    }
    if (frame == null) {
      frame = courts.ofOrder(args);
    }
    if (frame == null) {
      frame = states.ofAgreement(args);
    }
    if (frame == null) {
      frame = governments.of(args);
    }
    if (frame == null) {
      frame = legislatures.of(args);
    }
    return frame == null && args.byUnknown() ? courts.ofUnnamed(args) : frame;
  }
}
