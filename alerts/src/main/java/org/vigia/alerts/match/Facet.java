package org.vigia.alerts.match;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigia.alerts.finding.Figure;
import org.vigia.alerts.finding.Finding;
import org.vigia.alerts.finding.LegalEvent;
import org.vigia.alerts.subscription.FindingKind;
import org.vigia.alerts.subscription.Narrowing;
import org.vigia.contract.Indicator;
import org.vigia.contract.LegalType;
import org.vigia.contract.WatchTopic;

/** What a subscription can narrow by naming it: one of the named values has to be the finding's. */
enum Facet {
  TREATY {
    @Override
    Set<String> wanted(Narrowing narrowing) {
      return narrowing.instruments();
    }

    @Override
    Set<String> found(Findable findable) {
      return new HashSet<>(findable.instruments());
    }
  },
  OUTLET {
    @Override
    Set<String> wanted(Narrowing narrowing) {
      return folded(narrowing.sources().stream());
    }

    @Override
    Set<String> found(Findable findable) {
      Finding finding = findable.finding();
      return folded(Stream.of(finding.article().feedId().value(), finding.article().sourceName()));
    }

    private static Set<String> folded(Stream<String> names) {
      return names
          .map(name -> name.strip().toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());
    }
  },
  /** Indicators of figures and types of legal events: where both are named, either may fit. */
  WHAT {
    @Override
    Set<String> wanted(Narrowing narrowing) {
      return Stream.concat(
              narrowing.indicators().stream().map(Indicator::id),
              narrowing.types().stream().map(LegalType::id))
          .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    Set<String> found(Findable findable) {
      return Set.of(
          switch (findable.finding()) {
            case Figure figure -> figure.event().indicator().id();
            case LegalEvent legal -> legal.event().type().id();
          });
    }
  },
  PLACE {
    @Override
    Set<String> wanted(Narrowing narrowing) {
      return narrowing.places();
    }

    @Override
    Set<String> found(Findable findable) {
      return new HashSet<>(findable.places());
    }
  },
  TOPIC {
    @Override
    Set<String> wanted(Narrowing narrowing) {
      return narrowing.topics().stream().map(WatchTopic::id).collect(Collectors.toSet());
    }

    @Override
    Set<String> found(Findable findable) {
      return findable.topics().stream().map(WatchTopic::id).collect(Collectors.toSet());
    }
  },
  KIND {
    @Override
    Set<String> wanted(Narrowing narrowing) {
      return narrowing.kinds().stream().map(FindingKind::id).collect(Collectors.toSet());
    }

    @Override
    Set<String> found(Findable findable) {
      return Set.of(findable.finding().kind().id());
    }
  };

  /** What of it a subscription names; nothing if it does not narrow by it. */
  abstract Set<String> wanted(Narrowing narrowing);

  /** What of it a finding has. */
  abstract Set<String> found(Findable findable);
}
