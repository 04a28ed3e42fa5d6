package org.vigia.alerts.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps things under labels, so that those come to hand which may have to do with a set of labels.
 *
 * <p>Of each thing it is known that, in several regards, one of some labels must be there. It is
 * kept under the labels of one regard or, better, under each two labels of two of them; which, is
 * decided by where the fewest others are. A thing of which nothing is known always comes to hand.
 * For one thread.
 *
 * @param <L> labels
 * @param <T> things
 */
final class Shelves<L, T> {
  /** How many pairs a thing may stand under: many would take memory and save no time. */
  private static final int MOST_PAIRS = 16;

  private final Map<L, Shelf<L, T>> shelves = new HashMap<>();
  private final Map<T, Slot<L, T>> slots = new HashMap<>();
  private final List<Slot<L, T>> always = new ArrayList<>();
  private long round;

  /** Where a thing stands: under one label, or under one in company of another. */
  private record Place<L>(L label, @Nullable L with) {}

  private static final class Slot<L, T> {
    private final T thing;
    private final @Nullable List<Place<L>> places;
    private long givenIn;

    Slot(T thing, @Nullable List<Place<L>> places) {
      this.thing = thing;
      this.places = places;
    }
  }

  private static final class Shelf<L, T> {
    private final List<Slot<L, T>> alone = new ArrayList<>(1);
    private final Map<L, List<Slot<L, T>>> with = new HashMap<>();
  }

  /**
   * Puts a thing where it will be found.
   *
   * @param ways how it may come into question, of which one has to hold; each the sets of labels of
   *     each of which one must be there, none if nothing is known
   */
  void put(T thing, List<? extends List<? extends Collection<L>>> ways) {
    Set<Place<L>> places = new LinkedHashSet<>();
    boolean known = true;
    for (List<? extends Collection<L>> regards : ways) {
      known &= !regards.isEmpty();
      places.addAll(emptiest(regards));
    }
    Slot<L, T> slot = new Slot<>(thing, known ? List.copyOf(places) : null);
    slots.put(thing, slot);
    if (slot.places == null) {
      always.add(slot);
    } else {
      slot.places.forEach(place -> at(place).add(slot));
    }
  }

  /** Takes a thing away, if it is there. */
  void remove(T thing) {
    Slot<L, T> slot = slots.remove(thing);
    if (slot == null) {
      return;
    }
    if (slot.places == null) {
      always.remove(slot);
      return;
    }
    for (Place<L> place : slot.places) {
      List<Slot<L, T>> there = at(place);
      there.remove(slot);
      Shelf<L, T> shelf = shelves.get(place.label);
      if (shelf != null && there.isEmpty()) {
        if (place.with != null) {
          shelf.with.remove(place.with);
        }
        if (shelf.alone.isEmpty() && shelf.with.isEmpty()) {
          shelves.remove(place.label);
        }
      }
    }
  }

  /** Gives each thing that comes into question where these labels are, once. */
  void forEach(Set<L> labels, Consumer<T> taker) {
    round++;
    give(always, taker);
    for (L label : labels) {
      Shelf<L, T> shelf = shelves.get(label);
      if (shelf != null) {
        give(shelf.alone, taker);
        if (shelf.with.size() < labels.size()) {
          shelf.with.forEach((other, there) -> {
            if (labels.contains(other)) {
              give(there, taker);
            }
          });
        } else {
          labels.forEach(other -> give(shelf.with.get(other), taker));
        }
      }
    }
  }

  private void give(@Nullable List<Slot<L, T>> there, Consumer<T> taker) {
    if (there != null) {
      for (Slot<L, T> slot : there) {
        if (slot.givenIn != round) {
          slot.givenIn = round;
          taker.accept(slot.thing);
        }
      }
    }
  }

  private List<Slot<L, T>> at(Place<L> place) {
    Shelf<L, T> shelf = shelves.computeIfAbsent(place.label, l -> new Shelf<>());
    return place.with == null
        ? shelf.alone
        : shelf.with.computeIfAbsent(place.with, l -> new ArrayList<>(1));
  }

  private List<Place<L>> emptiest(List<? extends Collection<L>> regards) {
    List<List<Place<L>>> choices = new ArrayList<>();
    for (int i = 0; i < regards.size(); i++) {
      choices.add(regards.get(i).stream().map(label -> new Place<L>(label, null)).toList());
      for (int j = 0; j < i; j++) {
        List<Place<L>> pairs = pairs(regards.get(j), regards.get(i));
        if (!pairs.isEmpty()) {
          choices.add(pairs);
        }
      }
    }
    List<Place<L>> best = List.of();
    long least = Long.MAX_VALUE;
    for (List<Place<L>> choice : choices) {
      long held = choice.stream().mapToLong(place -> held(place) + 1).sum();
      if (held < least) {
        least = held;
        best = choice;
      }
    }
    return best;
  }

  /** None where they are too many, or where one label might stand for both. */
  private static <L> List<Place<L>> pairs(Collection<L> first, Collection<L> second) {
    if (first.size() * second.size() > MOST_PAIRS || first.stream().anyMatch(second::contains)) {
      return List.of();
    }
    return first.stream()
        .flatMap(label -> second.stream().map(with -> new Place<L>(label, with)))
        .toList();
  }

  private int held(Place<L> place) {
    Shelf<L, T> shelf = shelves.get(place.label);
    if (shelf == null) {
      return 0;
    }
    List<Slot<L, T>> there = place.with == null ? shelf.alone : shelf.with.get(place.with);
    return there == null ? 0 : there.size();
  }
}
