package org.vigia.alerts.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps things under labels, and finds those whose labels are there.
 *
 * <p>Of each thing it is known that, in one of several ways, in several regards, one of some labels
 * must be there. For each way it is kept under the labels of one regard or, better, under each two
 * labels of two of them; which, is decided by where the fewest others are. The other regards are
 * looked at when it comes to hand. A thing of which nothing is known always comes to hand.
 *
 * <p>Labels and things are numbers inside, in arrays: with many things, most of the time would go
 * into going from object to object in memory. For one thread.
 *
 * @param <L> labels
 * @param <T> things
 */
final class Shelves<L, T> {
  /** How many pairs a thing may stand under: many would take memory and save no time. */
  private static final int MOST_PAIRS = 16;

  /** Nothing is left to look at when a thing comes to hand. */
  private static final int[] SURE = {};

  private final Labels<L> labels = new Labels<>();
  private final List<@Nullable Shelf> shelves = new ArrayList<>();
  private final Map<T, Slot> slots = new HashMap<>();
  private final Numbers always = new Numbers();
  private final Numbers free = new Numbers();
  private final List<@Nullable T> things = new ArrayList<>();

  /** By thing: the ways it may come into question; see {@link #holds}. */
  private int[][] conditions = new int[16][];

  /** By thing: in which round it was given last, so that it is given once. */
  private int[] givenIn = new int[16];

  private int round;

  /** Where a thing stands: under one label, or (not -1) under one in company of another. */
  private record Place(int label, int with) {}

  private record Slot(int number, Numbers used, @Nullable List<Place> places) {}

  /** What stands under a label: alone, or with others. */
  private static final class Shelf {
    private final Numbers alone = new Numbers();
    private final Numbers others = new Numbers();
    private final List<Numbers> with = new ArrayList<>(1);

    @Nullable Numbers find(int other) {
      if (other < 0) {
        return alone;
      }
      int place = others.placeOf(other);
      return place < 0 ? null : with.get(place);
    }

    void add(int other, int thing) {
      Numbers there = find(other);
      if (there == null) {
        there = new Numbers();
        others.add(other);
        with.add(there);
      }
      there.add(thing);
    }

    void remove(int other, int thing) {
      Numbers there = Objects.requireNonNull(find(other));
      there.removeAt(there.placeOf(thing));
      if (other >= 0 && there.size() == 0) {
        int place = others.placeOf(other);
        others.removeAt(place);
        with.set(place, with.getLast());
        with.removeLast();
      }
    }
  }

  /**
   * Puts a thing where it will be found.
   *
   * @param ways how it may come into question, of which one has to hold; each the sets of labels of
   *     each of which one must be there, none if nothing is known
   */
  void put(T thing, List<? extends List<? extends Collection<L>>> ways) {
    Numbers used = new Numbers();
    Set<Place> places = new LinkedHashSet<>();
    Numbers condition = new Numbers();
    boolean isKnown = true;
    boolean isSure = true;
    for (List<? extends Collection<L>> way : ways) {
      List<int[]> regards = new ArrayList<>();
      condition.add(way.size());
      for (Collection<L> regard : way) {
        int[] numbers = regard.stream().mapToInt(labels::use).toArray();
        regards.add(numbers);
        condition.add(numbers.length);
        for (int label : numbers) {
          condition.add(label);
          used.add(label);
        }
      }
      List<Place> emptiest = emptiest(regards);
      places.addAll(emptiest);
      isKnown &= !regards.isEmpty();
      isSure &= emptiest.isEmpty() || regards.size() == (emptiest.getFirst().with < 0 ? 1 : 2);
    }
    int number = number(thing, isSure || !isKnown ? SURE : condition.toArray());
    slots.put(thing, new Slot(number, used, isKnown ? List.copyOf(places) : null));
    if (isKnown) {
      places.forEach(place -> shelf(place.label).add(place.with, number));
    } else {
      always.add(number);
    }
  }

  /** Takes a thing away, if it is there. */
  void remove(T thing) {
    Slot slot = slots.remove(thing);
    if (slot == null) {
      return;
    }
    if (slot.places == null) {
      always.removeAt(always.placeOf(slot.number));
    } else {
      slot.places.forEach(place -> shelf(place.label).remove(place.with, slot.number));
    }
    for (int i = 0; i < slot.used.size(); i++) {
      labels.release(slot.used.at(i));
    }
    things.set(slot.number, null);
    free.add(slot.number);
  }

  /** Gives each thing one of whose ways holds where these labels are, once. */
  void forEach(Set<L> present, Consumer<T> taker) {
    round++;
    boolean[] there = new boolean[labels.bound()];
    Numbers known = new Numbers();
    for (L label : present) {
      int number = labels.find(label);
      if (number >= 0) {
        there[number] = true;
        known.add(number);
      }
    }
    give(always, there, taker);
    for (int i = 0; i < known.size(); i++) {
      Shelf shelf = known.at(i) < shelves.size() ? shelves.get(known.at(i)) : null;
      if (shelf != null) {
        give(shelf.alone, there, taker);
        for (int j = 0; j < shelf.others.size(); j++) {
          if (there[shelf.others.at(j)]) {
            give(shelf.with.get(j), there, taker);
          }
        }
      }
    }
  }

  private void give(Numbers numbers, boolean[] there, Consumer<T> taker) {
    for (int i = 0; i < numbers.size(); i++) {
      int number = numbers.at(i);
      if (givenIn[number] != round) {
        givenIn[number] = round;
        int[] condition = conditions[number];
        if (condition.length == 0 || holds(condition, there)) {
          taker.accept(Objects.requireNonNull(things.get(number)));
        }
      }
    }
  }

  /**
   * Whether one way holds.
   *
   * @param condition for each way how many regards it has, and for each of them how many labels and
   *     which
   */
  private static boolean holds(int[] condition, boolean[] there) {
    int at = 0;
    while (at < condition.length) {
      boolean isWay = true;
      int regards = condition[at++];
      for (int regard = 0; regard < regards; regard++) {
        int end = at + 1 + condition[at];
        boolean isOne = false;
        for (at++; at < end; at++) {
          isOne |= there[condition[at]];
        }
        isWay &= isOne;
      }
      if (isWay) {
        return true;
      }
    }
    return false;
  }

  private int number(T thing, int[] condition) {
    int number;
    if (free.size() > 0) {
      number = free.removeLast();
      things.set(number, thing);
    } else {
      number = things.size();
      things.add(thing);
      if (number == givenIn.length) {
        givenIn = Arrays.copyOf(givenIn, number * 2);
        conditions = Arrays.copyOf(conditions, number * 2);
      }
    }
    conditions[number] = condition;
    return number;
  }

  private Shelf shelf(int label) {
    while (shelves.size() <= label) {
      shelves.add(null);
    }
    Shelf shelf = shelves.get(label);
    if (shelf == null) {
      shelf = new Shelf();
      shelves.set(label, shelf);
    }
    return shelf;
  }

  private List<Place> emptiest(List<int[]> regards) {
    List<List<Place>> choices = new ArrayList<>();
    for (int i = 0; i < regards.size(); i++) {
      choices.add(Arrays.stream(regards.get(i)).mapToObj(label -> new Place(label, -1)).toList());
      for (int j = 0; j < i; j++) {
        List<Place> pairs = pairs(regards.get(j), regards.get(i));
        if (!pairs.isEmpty()) {
          choices.add(pairs);
        }
      }
    }
    List<Place> best = List.of();
    long least = Long.MAX_VALUE;
    for (List<Place> choice : choices) {
      long held = choice.stream().mapToLong(place -> held(place) + 1).sum();
      if (held < least) {
        least = held;
        best = choice;
      }
    }
    return best;
  }

  /** None where they are too many, or where one label might stand for both. */
  private static List<Place> pairs(int[] first, int[] second) {
    if (first.length * second.length > MOST_PAIRS
        || Arrays.stream(first).anyMatch(one -> Arrays.stream(second).anyMatch(o -> o == one))) {
      return List.of();
    }
    return Arrays.stream(first)
        .boxed()
        .flatMap(label -> Arrays.stream(second).mapToObj(with -> new Place(label, with)))
        .toList();
  }

  private int held(Place place) {
    Shelf shelf = place.label < shelves.size() ? shelves.get(place.label) : null;
    Numbers there = shelf == null ? null : shelf.find(place.with);
    return there == null ? 0 : there.size();
  }
}
