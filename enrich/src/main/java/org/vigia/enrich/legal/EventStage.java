package org.vigia.enrich.legal;

import java.util.Set;
import org.vigia.contract.LegalStatus;
import org.vigia.enrich.text.WordList;

/** The stage of a matter that an event marks: filed, restrained, enjoined, stayed, affirmed … */
final class EventStage {
  private static final Set<String> VACATING =
      WordList.of(
          """
          vacate overturn reverse overrule quash annul nullify void invalidate anular revocar
          revertir invalidar tumbar
          """);
  private static final Set<String> ACQUITTING =
      WordList.of(
          """
          acquit absolver sobreseer exonerate absolve exonerar
          """);
  private static final Set<String> CONVICTING =
      WordList.of(
          """
          convict sentence condenar sentenciar
          """);
  private static final Set<String> TEMPORARY =
      WordList.of(
          """
          temporary temporarily restraining emergency administrative provisional temporal
          temporalmente provisionalmente restricción
          """);

  private EventStage() {}

  /** One lower-case word. */
  static String of(Event event) {
    if (event.status() != LegalStatus.OCCURRED) {
      return "announced";
    }
    return switch (event.type()) {
      case LAWSUIT_FILED -> "filed";
      case INJUNCTION -> says(event, TEMPORARY) ? "restrained" : "enjoined";
      case RULING -> does(event, VerbGroup.UPHOLD) ? "affirmed" : "decided";
      case REVERSAL -> reversal(event);
      case APPEAL -> "appealed";
      case EXECUTIVE_ACTION, LEGISLATION, TREATY_ACTION, DESIGNATION -> "in-force";
      case AGREEMENT -> event.mentions().stream().allMatch(EventStage::ends) ? "ended" : "in-force";
      case BILL_INTRODUCED -> "introduced";
      case INTERNATIONAL_BODY_ACTION -> "found";
      case CRIMINAL_CASE -> criminal(event);
      case INVESTIGATION -> "investigated";
      case SETTLEMENT -> "settled";
    };
  }

  private static String reversal(Event event) {
    if (uses(event, VACATING)) {
      return "vacated";
    }
    boolean stays = does(event, VerbGroup.STAY) && !does(event, VerbGroup.LIFT);
    return stays ? "stayed" : "reversed";
  }

  private static String criminal(Event event) {
    if (uses(event, ACQUITTING)) {
      return "acquitted";
    }
    boolean punished = uses(event, CONVICTING) || does(event, VerbGroup.PENALIZE);
    return punished ? "convicted" : does(event, VerbGroup.BEGIN) ? "tried" : "charged";
  }

  private static boolean ends(EventMention mention) {
    return mention.groups().contains(VerbGroup.END) && !mention.groups().contains(VerbGroup.REACH);
  }

  private static boolean uses(Event event, Set<String> verbs) {
    return event.mentions().stream()
        .anyMatch(mention -> verbs.contains(mention.verb().split(" ", -1)[0]));
  }

  private static boolean does(Event event, VerbGroup group) {
    return event.mentions().stream().anyMatch(mention -> mention.groups().contains(group));
  }

  private static boolean says(Event event, Set<String> words) {
    return event.words().stream().anyMatch(words::contains);
  }
}
