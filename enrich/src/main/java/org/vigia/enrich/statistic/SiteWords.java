package org.vigia.enrich.statistic;

import java.util.Set;
import org.vigia.enrich.statistic.number.Figure;
import org.vigia.enrich.statistic.number.Word;
import org.vigia.enrich.text.WordList;

/** Words for one site or a whole system of prisons, and words that point back to a site. */
final class SiteWords {
  private static final Set<String> SITES =
      WordList.of(
          """
          prison jail camp center centre facility base penitentiary megaprison lockup complex
          carcel penal prision centro campamento megacarcel recinto reclusorio instalacion
          compound operation tent carpa
          """);
  private static final Set<String> SYSTEMS =
      WordList.of(
          """
          immigration penitenciaria carcelaria prisons jails country nation nationwide carceles penales prisiones pais
          centers centres facilities agency centros custody ice network nationally countrywide penitenciario carcelario
          states
          """);
  private static final Set<String> POINTERS =
      WordList.of(
          """
          there inside alli ahi alla dentro walls muros gates adentro
          """);
  private static final Set<String> NO_PRISONS =
      WordList.of(
          """
          shelter shelters hospital hospitals hotel hotels albergue albergues hoteles stadium school
          classroom church theater cinema escuela estadio teatro iglesia guesthouse
          """);
  private static final Set<String> ARTICLES =
      WordList.of(
          """
          the a its that this la el esa ese esta este una un su at one del al
          """);

  private SiteWords() {}

  /** Whether the figure speaks of a whole country's prisons rather than of one site. */
  static boolean isSystem(SentenceView view, Figure figure) {
    boolean named = view.places().stream().anyMatch(PlaceMention::isFacility);
    if (!named && namesPopulation(view)) {
      return true;
    }
    int system = Integer.MAX_VALUE;
    int site = Integer.MAX_VALUE;
    for (int i = 0; i < view.words().size(); i++) {
      String word = view.words().get(i).folded();
      boolean after = i >= figure.from();
      int distance = after ? view.between(figure.to(), i) : view.between(i, figure.from());
      boolean far = after && distance > 10 && view.is(i, "country", "pais", "ice", "agency");
      if (SYSTEMS.contains(word) && !far) {
        system = Math.min(system, distance);
      }
      if (SITES.contains(word)) {
        site = Math.min(site, distance);
      }
    }
    for (PlaceMention place : view.places()) {
      if (place.isFacility()) {
        site = Math.min(site, NearbyPlaces.distance(view, figure, place));
      }
    }
    return system < 18 && system < site;
  }

  /** "the prison population", "la población carcelaria": of a whole country. */
  private static boolean namesPopulation(SentenceView view) {
    for (int i = 1; i < view.words().size(); i++) {
      boolean english =
          view.is(i, "population") && view.is(i - 1, "prison", "jail", "inmate", "detained");
      boolean spanish =
          view.is(i, "carcelaria", "penitenciaria", "reclusa", "penal", "presa")
              && view.is(i - 1, "poblacion");
      if ((english && !view.is(i - 2, "'s")) || spanish) {
        return true;
      }
    }
    return false;
  }

  /** Whether a site is named that the gazetteer lacks: "the tent camp at Fort Bliss". */
  static boolean namesOneSite(SentenceView view, Figure figure) {
    if (isSystem(view, figure)) {
      return false;
    }
    for (int i = 1; i < view.words().size(); i++) {
      Word word = view.words().get(i);
      if (SITES.contains(word.folded()) && (view.distance(i, dummy(view, figure)) < 16)) {
        boolean determined = false;
        for (int back = 1; back <= 4 && i - back >= 0; back++) {
          determined |= ARTICLES.contains(view.words().get(i - back).folded());
        }
        boolean named =
            view.is(i + 1, "at", "in", "near", "on", "en", "de", "outside", "known")
                || view.words().get(i - 1).isCapitalized();
        if (determined && named) {
          return true;
        }
      }
    }
    return false;
  }

  /** "the center held 2,087 people", "quedaban en el centro 28": one site, told of before. */
  static boolean pointsToOneSite(SentenceView view) {
    for (int i = 1; i < view.words().size(); i++) {
      boolean one =
          SITES.contains(view.words().get(i).folded())
              && !SYSTEMS.contains(view.words().get(i).folded())
              && view.is(
                  i - 1, "the", "that", "this", "el", "la", "ese", "esa", "este", "esta", "al",
                  "del");
      if (one && !view.is(i + 1, "system", "population", "service", "sistema", "in", "de", "of")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word names a site: "the center had", "el penal tenía". */
  static boolean isSite(SentenceView view, int index) {
    return view.word(index).map(w -> SITES.contains(w.folded())).orElse(false);
  }

  /** Whether a sentence tells of one site by a name of its own: "a camp at Fort Willow". */
  static boolean namesSite(SentenceView view) {
    for (int i = 1; i < view.words().size(); i++) {
      if (SYSTEMS.contains(view.words().get(i).folded())
          && !view.is(i, "immigration", "ice", "custody", "detention")) {
        return false;
      }
    }
    for (int i = 1; i < view.words().size(); i++) {
      boolean named =
          view.words().get(i - 1).isCapitalized()
              || (view.is(i + 1, "at", "in", "near", "on", "en", "de", "outside", "known", ",")
                  && view.word(i + 2).map(Word::isCapitalized).orElse(false));
      if (SITES.contains(view.words().get(i).folded()) && named) {
        return true;
      }
    }
    return false;
  }

  private static PlaceMention dummy(SentenceView view, Figure figure) {
    Word word = view.words().get(figure.first());
    return new PlaceMention(word.begin(), word.end(), "figure", null, false, false);
  }

  static boolean namesUnknownSite(SentenceView view, Figure figure) {
    return view.places().stream().noneMatch(PlaceMention::isFacility)
        && namesOneSite(view, figure)
        && view.places().stream().anyMatch(p -> p.isCountry() && !p.people());
  }

  /** Whether the capacity is that of a shelter, a hospital, a hotel. */
  static boolean isNoPrison(SentenceView view, Figure figure) {
    for (int i = Math.max(0, figure.from() - 8);
        i < Math.min(view.words().size(), figure.to() + 8);
        i++) {
      if (NO_PRISONS.contains(view.words().get(i).folded())) {
        return true;
      }
    }
    return false;
  }

  /** Whether "there", "inside", "its walls" or a bare "the prison" point to a site told before. */
  static boolean pointsBack(SentenceView view) {
    for (int i = 0; i < view.words().size(); i++) {
      String word = view.words().get(i).folded();
      boolean existential =
          word.equals("there") && view.is(i + 1, "is", "are", "was", "were", "have", "has");
      boolean it =
          word.equals("it")
              && view.is(i + 1, "held", "holds", "had", "has", "houses", "housed", "was", "now");
      if ((POINTERS.contains(word) && !existential) || (it && i <= 6)) {
        return true;
      }
      if (SITES.contains(word)
          && i > 0
          && view.is(
              i - 1, "the", "that", "this", "la", "el", "esa", "ese", "esta", "este", "its", "del",
              "al")) {
        return true;
      }
    }
    return false;
  }

  /** "were at the base", "en la base". */
  static boolean namesTheBase(SentenceView view) {
    for (int i = 1; i < view.words().size(); i++) {
      if (view.is(i, "base") && view.is(i - 1, "the", "la", "that", "esa")) {
        return true;
      }
    }
    return false;
  }

  /** "flown there", "los llevó hasta allí": the goal of a movement was told before. */
  static boolean pointsThere(SentenceView view) {
    for (int i = 1; i < view.words().size(); i++) {
      boolean there = view.is(i, "there", "alli", "alla", "ahi");
      if (there && !view.is(i + 1, "is", "are", "was", "were", "have", "has", "to", "por")) {
        return true;
      }
    }
    return false;
  }

  /** "nueve murieron en él", "two died there": the one site that the text is about. */
  static boolean pointsInside(SentenceView view) {
    for (int i = 1; i < view.words().size(); i++) {
      boolean there = view.is(i, "there", "alli", "ahi", "inside", "dentro");
      boolean existential = view.is(i, "there") && view.is(i + 1, "is", "are", "was", "were");
      boolean pronoun = view.is(i, "el", "ella", "it") && view.is(i - 1, "en", "in", "inside");
      boolean bare = pronoun && !view.word(i + 1).map(Word::isLetters).orElse(false);
      if ((there && !existential) || bare) {
        return true;
      }
    }
    return false;
  }

  /** "Two flights carried them": who, and where to, was told before. */
  static boolean pointsToPeople(SentenceView view) {
    return view.words().stream().anyMatch(w -> w.is("them", "los", "las", "ellos", "ellas"));
  }

  /** "sent to third countries": no one country is the goal. */
  static boolean namesOtherCountries(SentenceView view) {
    for (int i = 1; i < view.words().size(); i++) {
      boolean countries = view.is(i, "countries", "nations", "paises", "naciones");
      boolean such =
          view.is(i, "destinations", "destinos") && view.is(i - 1, "such", "those", "esos");
      if (such || (countries && view.is(i - 1, "to", "a", "hacia"))) {
        return true;
      }
      if (countries
          && view.is(
              i - 1,
              "third",
              "other",
              "several",
              "various",
              "terceros",
              "otros",
              "varios",
              "those",
              "esos",
              "such")
          && view.is(i - 2, "to", "into", "in", "a", "hacia", "en")) {
        return true;
      }
    }
    return false;
  }

  /** "Mariona, where 96 of the deaths occurred". */
  static boolean isWhere(SentenceView view, PlaceMention facility) {
    int end = view.indexAt(facility.end() - 1) + 1;
    return view.is(end, "where", "donde")
        || (view.is(end, ",") && view.is(end + 1, "where", "donde"));
  }

  /**
   * Whether the goal of a movement is a site with a name that no list holds: "taken to the
   * Everglades camp", "reubicados en el centro de Dilley".
   *
   * @param from index behind the verb
   */
  static boolean goesIntoNamedSite(SentenceView view, int from) {
    for (int i = Math.max(1, from); i < Math.min(view.words().size(), from + 12); i++) {
      if (!SITES.contains(view.words().get(i).folded())) {
        continue;
      }
      boolean goal = false;
      for (int back = 1; back <= 5 && i - back >= Math.max(0, from - 1); back++) {
        goal |= view.is(i - back, "to", "into", "in", "at", "a", "al", "en", "hacia");
      }
      boolean named =
          (view.words().get(i - 1).isCapitalized() && !view.is(i - 1, "salvadoran"))
              || (view.is(i + 1, "at", "in", "de", "called", "llamado", ",")
                  && view.word(i + 2).map(Word::isCapitalized).orElse(false)
                  && !isCountryAt(view, i + 2));
      if (goal && named) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCountryAt(SentenceView view, int index) {
    return view.places().stream()
        .anyMatch(
            place -> (place.isCountry() || place.isTown()) && view.indexAt(place.begin()) == index);
  }

  /** Whether a facility is where something happens: "in CECOT", "en el penal de Izalco". */
  static boolean isAt(SentenceView view, PlaceMention facility) {
    int at = view.indexAt(facility.begin());
    for (int back = 1; back <= 6 && at - back >= 0; back++) {
      if (view.is(
          at - back, "in", "at", "inside", "en", "dentro", "within", "from", "through", "por")) {
        return true;
      }
      if (view.is(at - back, ",", ";", ".", "to", "a", "and", "y")) {
        return false;
      }
    }
    return false;
  }
}
