package org.vigia.contract;

/** Argument checks shared by the event records; the messages name the record and the component. */
final class Checks {
  private static final int LONGEST_ID = 240;

  private Checks() {}

  static void id(String record, String value) {
    if (value.isEmpty() || value.length() > LONGEST_ID || value.chars().anyMatch(c -> c <= ' ')) {
      throw new IllegalArgumentException(
          record
              + " must be 1 to "
              + LONGEST_ID
              + " characters without white space: '"
              + value
              + "'");
    }
  }

  static void share(String component, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(component + " must be between 0 and 1: " + value);
    }
  }

  static void notBlank(String component, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(component + " must not be blank");
    }
  }
}
