package org.vigia.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vigia.enrich.entity.EntityMention.Manner;
import org.vigia.enrich.gazetteer.EntityKind;
import org.vigia.enrich.gazetteer.NamedSpan;
import org.vigia.enrich.gazetteer.NamesInText;
import org.vigia.enrich.text.AnnotatedText;
import org.vigia.enrich.text.Sentence;
import org.vigia.enrich.text.Token;

/**
 * Persons and organisations that only the recogniser saw. They get no id: private persons are not
 * to be gathered across articles.
 */
final class UnknownNames {
  private UnknownNames() {}

  static List<EntityMention> read(AnnotatedText text, NamesInText found) {
    List<EntityMention> mentions = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      List<Token> tokens = sentence.tokens();
      int from = 0;
      while (from < tokens.size()) {
        String label = tokens.get(from).entity();
        int to = from + 1;
        while (to < tokens.size() && tokens.get(to).entity().equals(label)) {
          to++;
        }
        int begin = tokens.get(from).begin();
        int end = tokens.get(to - 1).end();
        Optional<EntityKind> kind = kind(label);
        if (kind.isPresent() && isFree(begin, end, found.spans())) {
          mentions.add(
              new EntityMention(null, kind.get(), begin, end, text.slice(begin, end), Manner.NAME));
        }
        from = to;
      }
    }
    return mentions;
  }

  private static Optional<EntityKind> kind(String label) {
    return switch (label) {
      case "PERSON", "PERS" -> Optional.of(EntityKind.PERSON);
      case "ORGANIZATION", "ORG" -> Optional.of(EntityKind.ORGANISATION);
      default -> Optional.empty();
    };
  }

  private static boolean isFree(int begin, int end, List<NamedSpan> taken) {
    int low = 0;
    int high = taken.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (taken.get(middle).end() <= begin) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == taken.size() || taken.get(low).begin() >= end;
  }
}
