package org.vigia.alerts.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.alerts.subscription.Narrowing;
import org.vigia.alerts.subscription.Subscription;

/**
 * What some people want alike, whatever confidence they ask for, and who they are. For one thread.
 */
final class Wish {
  private final Narrowing narrowing;
  private final List<Named> named = new ArrayList<>();
  private final List<Member> members = new ArrayList<>(1);

  /**
   * Their confidence beside them: looking it up in each subscription takes longer than matching.
   */
  private record Member(double least, Subscription subscription) {}

  /** What it names of one facet. */
  record Named(Facet facet, Set<String> values) {}

  /** A wish without anybody who has it. */
  Wish(Narrowing narrowing) {
    this.narrowing = narrowing;
    for (Facet facet : Facet.values()) {
      Set<String> wanted = facet.wanted(narrowing);
      if (!wanted.isEmpty()) {
        named.add(new Named(facet, wanted));
      }
    }
  }

  /** What tells one wish from another. */
  static Narrowing key(Narrowing all) {
    return new Narrowing(
        all.kinds(),
        all.indicators(),
        all.places(),
        all.types(),
        all.instruments(),
        all.topics(),
        all.sources(),
        all.query(),
        0);
  }

  Narrowing key() {
    return narrowing;
  }

  /** Its free query, null where it has none. */
  @Nullable String query() {
    return narrowing.query();
  }

  /** What it names, by facet; facets by which it does not narrow are not there. */
  List<Named> named() {
    return named;
  }

  /** Somebody has it, too. */
  void add(Subscription subscription) {
    members.add(new Member(subscription.narrowing().minConfidence(), subscription));
  }

  /**
   * Somebody does not have it any more.
   *
   * @return whether nobody is left
   */
  boolean remove(Subscription subscription) {
    members.removeIf(member -> member.subscription().id().equals(subscription.id()));
    return members.isEmpty();
  }

  /** Gives those who have it and ask for no more than this confidence. */
  void give(double confidence, List<Subscription> to) {
    for (Member member : members) {
      if (confidence >= member.least()) {
        to.add(member.subscription());
      }
    }
  }

  /** Whether a finding has one of the values of each facet that is named. */
  boolean names(Map<Facet, Set<String>> found) {
    for (Named one : named) {
      if (Collections.disjoint(one.values(), found.getOrDefault(one.facet(), Set.of()))) {
        return false;
      }
    }
    return true;
  }
}
