package org.vigia.alerts.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  /**
   * Who has it, and beside them the confidence that they ask for: going from object to object takes
   * longer than matching.
   */
  private @Nullable Subscription[] members = new Subscription[1];

  private double[] least = new double[1];
  private int many;

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
    if (many == members.length) {
      members = Arrays.copyOf(members, many * 2);
      least = Arrays.copyOf(least, many * 2);
    }
    members[many] = subscription;
    least[many] = subscription.narrowing().minConfidence();
    many++;
  }

  /**
   * Somebody does not have it any more.
   *
   * @return whether nobody is left
   */
  boolean remove(Subscription subscription) {
    for (int i = 0; i < many; i++) {
      if (subscription.id().equals(member(i).id())) {
        many--;
        members[i] = members[many];
        least[i] = least[many];
        members[many] = null;
        break;
      }
    }
    return many == 0;
  }

  /** Gives those who have it and ask for no more than this confidence. */
  void give(double confidence, List<Subscription> to) {
    for (int i = 0; i < many; i++) {
      if (confidence >= least[i]) {
        to.add(member(i));
      }
    }
  }

  private Subscription member(int i) {
    return Objects.requireNonNull(members[i]);
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
