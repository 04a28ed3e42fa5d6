package org.vigia.enrich.legal;

/** What a verb does in a legal report; a verb may be of several groups. */
enum VerbGroup {
  BLOCK,
  STAY,
  LIFT,
  UPHOLD,
  RULE,
  ORDER,
  GRANT,
  REFUSE,
  ISSUE,
  SIGN,
  SUE,
  FILE,
  APPEAL,
  ASK,
  SETTLE,
  INVOKE,
  DECLARE,
  EXTEND,
  ADOPT,
  END,
  DESIGNATE,
  SANCTION,
  OFFER,
  AGREE,
  REACH,
  NEGOTIATE,
  RATIFY,
  DENOUNCE,
  PASS,
  INTRODUCE,
  FORCE,
  OPEN,
  INVESTIGATE,
  URGE,
  CHARGE,
  CONVICT,
  /** Imposes or receives a punishment. */
  PENALIZE,
  BEGIN,
  /** Says when a trial or a hearing will be. */
  SCHEDULE,
  /** Puts people on trial; much else when "to" follows. */
  TRY,
  /** Wins from a court, or from another state. */
  OBTAIN,
  /** Goes on or comes to an end by itself. */
  LAPSE,
  CONTEST,
  /** Takes a matter to a court. */
  TAKE,
  /** Commands or forbids, as laws do. */
  LEGISLATE,
  FIND,
  /** What a court says goes on about its decision. */
  SAY,
  /** Does what another did before: "Ecuador followed suit". */
  REPEAT
}
