package org.vigia.contract;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks an enum constant up by the id that events use. */
final class Ids {
  private Ids() {}

  static <E extends Enum<E>> E find(Class<E> type, Function<E, String> id, String wanted) {
    E[] all = type.getEnumConstants();
    for (E constant : all) {
      if (id.apply(constant).equals(wanted)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(
        "no "
            + type.getSimpleName()
            + " '"
            + wanted
            + "'; there are: "
            + Arrays.stream(all).map(id).collect(Collectors.joining(", ")));
  }
}
