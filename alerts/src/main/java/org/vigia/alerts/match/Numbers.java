package org.vigia.alerts.match;

import java.util.Arrays;

/** A growing list of small numbers, side by side in memory. For one thread. */
final class Numbers {
  private int[] numbers = {};
  private int size;

  int size() {
    return size;
  }

  int at(int place) {
    return numbers[place];
  }

  void add(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size == 0 ? 2 : size * 2);
    }
    numbers[size++] = number;
  }

  void set(int place, int number) {
    numbers[place] = number;
  }

  /** Where a number stands; -1 where it does not. */
  int placeOf(int number) {
    for (int i = 0; i < size; i++) {
      if (numbers[i] == number) {
        return i;
      }
    }
    return -1;
  }

  /** Takes away what stands in a place; the last one moves there. */
  void removeAt(int place) {
    numbers[place] = numbers[--size];
  }

  /** Takes away the last one. */
  int removeLast() {
    return numbers[--size];
  }

  int[] toArray() {
    return Arrays.copyOf(numbers, size);
  }
}
