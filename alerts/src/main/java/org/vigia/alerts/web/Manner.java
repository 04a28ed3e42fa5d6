package org.vigia.alerts.web;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vigia.alerts.subscription.Frequency;

/** How somebody is told, as a form: how often, and where their mornings are. */
final class Manner {
  private static final List<String> ZONES =
      List.of(
          "America/El_Salvador",
          "America/Guatemala",
          "America/Tegucigalpa",
          "America/Managua",
          "America/Costa_Rica",
          "America/Panama",
          "America/Mexico_City",
          "America/Caracas",
          "America/Bogota",
          "America/Guayaquil",
          "America/Lima",
          "America/Havana",
          "America/Santiago",
          "America/Argentina/Buenos_Aires",
          "America/Sao_Paulo",
          "America/New_York",
          "America/Chicago",
          "America/Denver",
          "America/Los_Angeles",
          "America/Toronto",
          "Europe/London",
          "Europe/Madrid",
          "Europe/Berlin",
          "Africa/Kampala",
          "UTC");

  private Manner() {}

  static List<Choice> frequencies(PageWords words, Frequency chosen) {
    return Arrays.stream(Frequency.values())
        .map(f -> new Choice(f.id(), words.say("form.frequency." + f.id()), f == chosen))
        .toList();
  }

  static List<Choice> zones(PageWords words, ZoneId chosen) {
    List<Choice> choices = new ArrayList<>();
    for (String id : ZONES) {
      choices.add(new Choice(id, words.say("zone." + id), id.equals(chosen.getId())));
    }
    if (!ZONES.contains(chosen.getId())) {
      choices.add(new Choice(chosen.getId(), chosen.getId().replace('_', ' '), true));
    }
    return choices;
  }

  static List<Choice> languages(String chosen) {
    return List.of(
        new Choice("en", "English", chosen.equals("en")),
        new Choice("es", "Español", chosen.equals("es")));
  }

  static Optional<Frequency> frequency(Form form) {
    return Arrays.stream(Frequency.values())
        .filter(f -> f.id().equals(form.value("frequency")))
        .findFirst();
  }

  /** One of those offered, or another by its name. */
  static Optional<ZoneId> zone(Form form) {
    String id = form.value("zone");
    try {
      return ZoneId.getAvailableZoneIds().contains(id)
          ? Optional.of(ZoneId.of(id))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
