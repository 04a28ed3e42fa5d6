package org.vigia.enrich.statistic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vigia.contract.Places;
import org.vigia.enrich.statistic.lexicon.Hit;
import org.vigia.enrich.statistic.lexicon.Sense;
import org.vigia.enrich.statistic.number.Figure;
import org.vigia.enrich.statistic.number.Word;
import org.vigia.enrich.text.WordList;

/**
 * Where a figure holds: the facility or the country of its clause, its sentence, its paragraph, its
 * document, by the kind of indicator.
 */
final class PlaceResolver {
  /** A facility is what a document is about if it is named this often; the headline counts more. */
  private static final int OFTEN = 3;

  private static final int HEADLINE = 2;

  /** How much it says of an article's country where it was written. */
  private static final int DATELINE = 1;

  private static final int FAR = 1000;

  /** Who deports in most of what is watched, and is often named by its agencies only. */
  private static final String DEPORTING = "country:US";

  private static final Set<String> GOAL =
      WordList.of(
          """
          to into toward towards hacia a al for rumbo onto near cerca
          """);

  private static final Set<String> REST = WordList.of("in at inside en dentro aboard");
  private static final Set<String> ORIGIN =
      WordList.of("from leaving left desde procedente procedentes abandonaron dejaron outside");

  /** Words that may stand between "to" and the name of a place. */
  private static final Set<String> WITHIN_NAME =
      WordList.of(
          """
          the its his their that this same a la el los las de del un una su esa ese notorious mega
          vast infamous maximum security high known as prison jail base naval camp country nation
          central american salvadoran megaprison carcel megacarcel penal prision centro llamada
          """);

  private final List<SentenceView> views;
  private final @Nullable String dateline;
  private final @Nullable String mainCountry;
  private final @Nullable PlaceMention mainFacility;
  private final @Nullable PlaceMention topicFacility;
  private final PlaceProfile profile;
  private final Map<Integer, Integer> order = new HashMap<>();

  /**
   * Reads what the sentences of a document are set in.
   *
   * @param dateline the country in which the document says that it was written, null if it does not
   */
  PlaceResolver(List<SentenceView> views, @Nullable String dateline) {
    this.views = views;
    this.dateline = dateline;
    this.mainCountry = mainCountry(views, dateline);
    this.mainFacility = mainFacility(views);
    this.topicFacility = topicFacility(views);
    this.profile = new PlaceProfile(views);
    for (int i = 0; i < views.size(); i++) {
      order.put(views.get(i).sentence().index(), i);
    }
  }

  /** A place and whether the figure's own sentence gives it. */
  record Found(String place, boolean near) {
    static Found at(PlaceMention place) {
      return new Found(placeOf(place), true);
    }
  }

  /** The facility that the figure's clause or sentence speaks of, null if none. */
  @Nullable PlaceMention facilityNear(Subject subject, int reach) {
    SentenceView view = subject.view();
    Figure figure = subject.figure();
    PlaceMention listed = Respective.placeOf(view, figure);
    if (listed != null) {
      return listed.isFacility() ? listed : null;
    }
    PlaceMention best = null;
    int bestDistance = reach;
    for (PlaceMention place : view.places()) {
      if (place.isFacility()) {
        int distance = distance(view, figure, place);
        if (distance < bestDistance) {
          best = place;
          bestDistance = distance;
        }
      }
    }
    return best;
  }

  /** How the text names its places. */
  PlaceProfile profile() {
    return profile;
  }

  /** The sentence before another; null for the first. */
  @Nullable SentenceView before(SentenceView view) {
    int at = order.getOrDefault(view.sentence().index(), 0);
    return at == 0 ? null : views.get(at - 1);
  }

  /** The last facility before a sentence in its paragraph, or in the one before. */
  @Nullable PlaceMention facilityBefore(SentenceView view, int paragraphs) {
    int at = order.getOrDefault(view.sentence().index(), 0);
    for (int i = at - 1; i >= 0; i--) {
      SentenceView earlier = views.get(i);
      if (view.sentence().paragraph() - earlier.sentence().paragraph() > paragraphs) {
        return null;
      }
      for (int p = earlier.places().size() - 1; p >= 0; p--) {
        if (earlier.places().get(p).isFacility()) {
          return earlier.places().get(p);
        }
      }
    }
    return null;
  }

  /** The facility that alone the sentence before, in the same paragraph, is set in. */
  @Nullable PlaceMention facilityJustBefore(SentenceView view) {
    int at = order.getOrDefault(view.sentence().index(), 0);
    if (at == 0 || views.get(at - 1).sentence().paragraph() != view.sentence().paragraph()) {
      return null;
    }
    PlaceMention only = null;
    for (PlaceMention place : views.get(at - 1).places()) {
      if (place.isFacility() && only != null && !only.id().equals(place.id())) {
        return null;
      }
      only = place.isFacility() ? place : only;
    }
    return only != null && SiteWords.isAt(views.get(at - 1), only) ? only : null;
  }

  /** What a place counts as: itself if the vocabulary has it, else its country. */
  static String placeOf(PlaceMention facility) {
    return Places.isWatchedFacility(facility.id()) || facility.country() == null
        ? facility.id()
        : facility.country();
  }

  /** The country of a state of affairs: clause, sentence, paragraph, document. */
  Found country(Subject subject) {
    SentenceView view = subject.view();
    PlaceMention listed = Respective.placeOf(view, subject.figure());
    String own = listed == null ? null : placeOrBase(listed);
    String near = own == null ? nearestCountry(subject) : own;
    if (near != null) {
      return new Found(near, true);
    }
    int at = order.getOrDefault(view.sentence().index(), 0);
    String last = null;
    for (int i = at - 1; i >= 0 && i >= at - 3; i--) {
      SentenceView earlier = views.get(i);
      if (earlier.sentence().paragraph() != view.sentence().paragraph()) {
        break;
      }
      String country = dominantCountry(earlier);
      last = last == null ? country : last;
    }
    if (last != null) {
      return new Found(last, false);
    }
    if (topicFacility != null && !view.sentence().headline()) {
      return topicFacility.isNavalBase() || topicFacility.country() == null
          ? new Found(topicFacility.id(), false)
          : new Found(topicFacility.country(), false);
    }
    if (mainCountry == null) {
      return new Found(tellsImmigration() ? "country:US" : "global", false);
    }
    return new Found(mainCountry, false);
  }

  /** Whether a text that names no country is of the United States, as its own press is. */
  private boolean tellsImmigration() {
    return views.stream()
        .flatMap(view -> view.words().stream())
        .anyMatch(w -> w.is("immigration", "ice"));
  }

  /** A country other than the payer's: the facility's, else the document's. */
  String foreignCountry(String payer, @Nullable PlaceMention facility) {
    if (facility != null && facility.country() != null) {
      return facility.country().equals(payer) ? facility.id() : facility.country();
    }
    Map<String, Integer> counts = counts(views);
    counts.remove(payer);
    String best = most(counts);
    return best == null ? payer : best;
  }

  /** The country before a verb, as its subject. */
  @Nullable String subjectCountry(SentenceView view, @Nullable Hit verb) {
    String last = null;
    int limit = verb == null ? view.words().size() : verb.first();
    for (PlaceMention place : view.places()) {
      int at = view.indexAt(place.begin());
      boolean group = place.people() && view.words().get(at).folded().endsWith("s");
      if (at < limit && place.country() != null && !group && !place.isFacility()) {
        last = place.country();
      }
    }
    return last;
  }

  /** The one goal of the movement that the earlier sentences of the paragraph tell. */
  @Nullable String earlierGoal(SentenceView view) {
    int at = order.getOrDefault(view.sentence().index(), 0);
    String goal = null;
    for (int i = at - 1; i >= 0; i--) {
      SentenceView earlier = views.get(i);
      if (earlier.sentence().paragraph() != view.sentence().paragraph()) {
        break;
      }
      for (PlaceMention place : earlier.places()) {
        boolean country =
            (place.isCountry() || place.isTown())
                && !place.people()
                && isGoal(earlier, earlier.indexAt(place.begin()), true);
        if (country && goal != null && !goal.equals(place.country())) {
          return null;
        }
        if (country) {
          goal = place.country();
        }
      }
    }
    return goal;
  }

  /** The one country that the sentence before, in its paragraph, is about; null if none. */
  @Nullable String countryBefore(SentenceView view) {
    int at = order.getOrDefault(view.sentence().index(), 0);
    if (at == 0 || views.get(at - 1).sentence().paragraph() != view.sentence().paragraph()) {
      return null;
    }
    PlaceMention goal = destinationBefore(view);
    if (goal != null) {
      return goal.country();
    }
    String only = null;
    for (PlaceMention place : views.get(at - 1).places()) {
      boolean spot = place.isCountry() && !place.people() && !place.id().equals("country:US");
      if (spot && only != null && !only.equals(place.id())) {
        return null;
      }
      only = spot ? place.id() : only;
    }
    return only;
  }

  /** Where the sentence before, in its paragraph or the one before, says that people went. */
  @Nullable PlaceMention destinationBefore(SentenceView view) {
    int at = order.getOrDefault(view.sentence().index(), 0);
    if (at == 0) {
      return null;
    }
    SentenceView earlier = views.get(at - 1);
    if (view.sentence().paragraph() - earlier.sentence().paragraph() > 1
        || earlier.sentence().headline()) {
      return null;
    }
    PlaceMention goal = null;
    for (PlaceMention place : earlier.places()) {
      if (place.isSpot() && isGoal(earlier, earlier.indexAt(place.begin()), true)) {
        goal = place;
      }
    }
    return goal;
  }

  /**
   * The places that a figure may be of, the nearest first: those of its sentence, then those that
   * the text just spoke of or is about. Vocabulary ids, each once.
   */
  List<String> around(Subject subject, @Nullable Candidate previous, int most) {
    SentenceView view = subject.view();
    List<PlaceMention> here = new ArrayList<>(view.places());
    here.removeIf(PlaceMention::isPerson);
    here.sort(Comparator.comparingInt(place -> distance(view, subject.figure(), place)));
    Set<String> found = new LinkedHashSet<>();
    for (PlaceMention place : here) {
      if (place.isFacility()) {
        found.add(placeOf(place));
      }
      if (place.country() != null) {
        found.add(place.country());
      }
    }
    PlaceMention before = facilityBefore(view, 1);
    if (before != null) {
      found.add(placeOf(before));
    }
    String country = countryBefore(view);
    if (country != null) {
      found.add(country);
    }
    if (previous != null) {
      found.add(previous.place());
    }
    if (topicFacility != null) {
      found.add(topicFacility.id());
    }
    if (dateline != null) {
      found.add(dateline);
    }
    found.add(mainCountry());
    found.addAll(profile.headline());
    if (profile.share(DEPORTING) > 0) {
      found.add(DEPORTING);
    }
    return found.stream().limit(most).toList();
  }

  /** The country in which the document says that it was written, null if it does not. */
  @Nullable String dateline() {
    return dateline;
  }

  /** Whether a word like "to" leads to a place, or "in" if people rest there. */
  boolean isGoal(SentenceView view, PlaceMention place, boolean rests) {
    return isGoal(view, view.indexAt(place.begin()), rests);
  }

  String mainCountry() {
    return mainCountry == null ? "global" : mainCountry;
  }

  /** The document's main country if a sentence speaks of it, else the last that it speaks of. */
  private @Nullable String dominantCountry(SentenceView view) {
    String last = null;
    for (PlaceMention place : view.places()) {
      if (place.country() != null && place.country().equals(mainCountry) && !place.isNavalBase()) {
        return mainCountry;
      }
      if (place.country() != null && !place.isPerson()) {
        last = placeOrBase(place);
      }
    }
    return last;
  }

  /** The country of a state of affairs, but not one that only its people name. */
  Found countryAsPlace(Subject subject) {
    boolean byPeople =
        subject.view().places().stream().noneMatch(PlaceMention::isSpot)
            && subject.view().places().stream().anyMatch(PlaceMention::people);
    String before = byPeople ? countryBefore(subject.view()) : null;
    if (byPeople) {
      return new Found(before == null ? mainCountry() : before, false);
    }
    return country(subject);
  }

  private static @Nullable String nearestCountry(Subject subject) {
    SentenceView view = subject.view();
    Figure figure = subject.figure();
    String best = null;
    double bestDistance = Double.MAX_VALUE;
    for (PlaceMention place : view.places()) {
      if (place.country() == null || place.isPerson()) {
        continue;
      }
      int at = view.indexAt(place.begin());
      boolean counted = subject.thing().covers(at);
      boolean plural = place.people() && isGroup(view, at);
      boolean border =
          view.is(at + 1, "border", "frontier", "embassy", "consulate")
              || (view.is(at - 1, "con", "with", "de") && view.is(at - 2, "frontera", "border"));
      if (counted || plural || border) {
        continue;
      }
      double distance = distance(view, figure, place);
      if (!place.isCountry() && !place.isFacility() && !place.isTown()) {
        distance = distance * 1.5 + 6;
      }
      if (distance < bestDistance) {
        bestDistance = distance;
        best = placeOrBase(place);
      }
    }
    return best;
  }

  /** The base is a place of its own: it stands in one country and is run by another. */
  private static @Nullable String placeOrBase(PlaceMention place) {
    return place.isNavalBase() ? place.id() : place.country();
  }

  /** "Venezuelans", "los venezolanos": people, not where they are. */
  private static boolean isGroup(SentenceView view, int at) {
    String word = view.words().get(at).folded();
    boolean plural = word.endsWith("s");
    boolean nounBehind =
        view.word(at + 1)
            .map(w ->
                w.isLetters()
                    && w.folded().length() > 3
                    && w.is(
                        "prisons",
                        "jails",
                        "custody",
                        "prison",
                        "jail",
                        "government",
                        "state",
                        "authorities",
                        "cells",
                        "penal",
                        "detention"))
            .orElse(false);
    boolean one = view.is(at - 1, "un", "una") && !plural;
    boolean person =
        view.is(
            at + 1, "man", "woman", "father", "mother", "national", "citizen", "migrant", "boy");
    if (one || person) {
      return true;
    }
    return plural
        && !nounBehind
        && !view.is(at - 1, "carceles", "penales", "prisiones", "autoridades", "centros");
  }

  static int distance(SentenceView view, Figure figure, PlaceMention place) {
    int first = view.indexAt(place.begin());
    int end = view.indexAt(Math.max(place.begin(), place.end() - 1)) + 1;
    if (end <= figure.from()) {
      return view.between(end, figure.from());
    }
    return first >= figure.to() ? view.between(figure.to(), first) : 0;
  }

  /**
   * A country or facility that words like "to" or "hacia" make a destination.
   *
   * @param rests whether "in" and "at" do so too: "placed in", "landed in"
   */
  @Nullable PlaceMention destination(Subject subject, int reach, boolean rests) {
    SentenceView view = subject.view();
    Hit verb = subject.trigger();
    PlaceMention listed = Respective.placeOf(view, subject.figure());
    if (listed != null && listed.isSpot() && isGoalOfList(view, listed, rests)) {
      return listed;
    }
    PlaceMention best = null;
    int bestDistance = reach;
    for (PlaceMention place : view.places()) {
      int first = view.indexAt(place.begin());
      if (!place.isSpot() || !isGoal(view, first, rests) || subject.thing().covers(first)) {
        continue;
      }
      int distance = distance(view, subject.figure(), place);
      if (verb != null && first >= verb.end()) {
        distance = Math.min(distance, view.between(verb.end(), first) + 1);
      }
      if (isHeldThere(view, verb, first)) {
        distance += 20;
      }
      if (distance < bestDistance) {
        best = place;
        bestDistance = distance;
      }
    }
    return best == null ? null : facilityBehind(view, best);
  }

  /** "to Guatemala and Honduras": what leads to the first of a list leads to each. */
  private static boolean isGoalOfList(SentenceView view, PlaceMention listed, boolean rests) {
    for (PlaceMention place : view.places()) {
      boolean before = place.begin() <= listed.begin() && place.isSpot();
      if (before && isGoal(view, view.indexAt(place.begin()), rests)) {
        return true;
      }
    }
    return false;
  }

  /** "to El Salvador's Terrorism Confinement Center": the facility, not its country. */
  private static PlaceMention facilityBehind(SentenceView view, PlaceMention country) {
    int end = view.indexAt(country.end() - 1) + 1;
    for (PlaceMention place : view.places()) {
      int gap = view.indexAt(place.begin()) - end;
      if (place.isFacility() && gap >= 0 && gap <= 3 && view.is(end, "'s", "'")) {
        return place;
      }
    }
    return country;
  }

  /** "deported men who had been held at the base": where they were is not where they went. */
  private static boolean isHeldThere(SentenceView view, @Nullable Hit verb, int first) {
    for (Hit hit : view.hits(Sense.HOLD)) {
      boolean other = verb == null || hit.first() != verb.first();
      if (other && hit.end() <= first && view.between(hit.end(), first) <= 6) {
        return true;
      }
    }
    return false;
  }

  /** Where a detained group is held: the facility nearby, else the country. */
  Found held(Subject subject) {
    PlaceMention facility = facilityNear(subject, 40);
    if (facility == null && !hasCountry(subject)) {
      facility = facilityBefore(subject.view(), 0);
    }
    return facility == null ? country(subject) : Found.at(facility);
  }

  /** The one facility that a figure of people held or of capacity speaks of, null if none. */
  @Nullable PlaceMention site(Subject subject) {
    SentenceView view = subject.view();
    if (SiteWords.isSystem(view, subject.figure())) {
      return null;
    }
    PlaceMention near = facilityNear(subject, 26);
    if (near != null) {
      return near;
    }
    if (SiteWords.pointsBack(view)) {
      PlaceMention base = SiteWords.namesTheBase(view) ? navalBase() : null;
      if (base != null) {
        return base;
      }
      PlaceMention before = facilityBefore(view, 4);
      return before == null ? topicFacility : before;
    }
    return hasCountry(subject) ? null : facilityBefore(view, 1);
  }

  /** The naval base, if the document speaks of it. */
  private @Nullable PlaceMention navalBase() {
    return views.stream()
        .flatMap(view -> view.places().stream())
        .filter(PlaceMention::isNavalBase)
        .findFirst()
        .orElse(null);
  }

  /**
   * Where those are held of whom a share has no conviction: the facility that the headline names.
   */
  Found heldAmong(Subject subject) {
    PlaceMention facility = facilityNear(subject, 40);
    boolean prisoners = subject.counts(Sense.PRISONER);
    if (facility == null && !prisoners) {
      facility = mainFacility != null ? mainFacility : topicFacility;
    }
    return facility == null ? held(subject) : Found.at(facility);
  }

  /** The place of an elliptic figure: its own if it has one, else that of the figure before. */
  Found inherited(Subject subject, Candidate previous) {
    SentenceView view = subject.view();
    PlaceMention listed = Respective.placeOf(view, subject.figure());
    if (listed != null) {
      return listed.isFacility() || listed.country() == null
          ? Found.at(listed)
          : new Found(listed.country(), true);
    }
    for (PlaceMention place : view.places()) {
      int first = view.indexAt(place.begin());
      int end = view.indexAt(place.end() - 1) + 1;
      int gap = subject.figure().from() - end;
      boolean linked = true;
      for (int i = end; i < subject.figure().from(); i++) {
        linked &= view.is(i, ",", "a", ":", "con", "with", "(", "to", "–", "—");
      }
      boolean before = gap >= 0 && (gap <= 1 || (gap <= 3 && linked));
      boolean after =
          first >= subject.figure().to()
              && first - subject.figure().to() <= 3
              && isGoal(view, first, true);
      boolean goes = before || after;
      if (place.isSpot() && !place.isFacility() && goes && subject.isBare()) {
        return Found.at(place);
      }
    }
    return new Found(previous.place(), false);
  }

  private static boolean hasCountry(Subject subject) {
    for (PlaceMention place : subject.view().places()) {
      int at = subject.view().indexAt(place.begin());
      boolean spot =
          !place.isTown()
              && (place.isCountry() || place.isFacility() || at < subject.figure().from());
      boolean other = !place.people() && !place.isPerson() && !subject.thing().covers(at);
      if (place.country() != null && spot && other) {
        return true;
      }
    }
    return false;
  }

  boolean isOrigin(SentenceView view, PlaceMention place) {
    return isOrigin(view, view.indexAt(place.begin()));
  }

  /** "from the naval base at Guantánamo Bay": where a movement begins. */
  private static boolean isOrigin(SentenceView view, int first) {
    return follows(
        view, first, ORIGIN::contains, word -> WITHIN_NAME.contains(word) || REST.contains(word));
  }

  private static boolean isGoal(SentenceView view, int first, boolean rests) {
    // "deported here": of itself a goal
    return view.is(first, "here", "aqui", "aca")
        || (!isOrigin(view, first)
            && follows(
                view,
                first,
                word -> GOAL.contains(word) || (rests && REST.contains(word)),
                WITHIN_NAME::contains));
  }

  /** Whether a word stands before a place, with nothing but its name and such words between. */
  private static boolean follows(
      SentenceView view, int first, Predicate<String> wanted, Predicate<String> between) {
    for (int at = first - 1; at >= 0 && at >= first - 7; at--) {
      Word word = view.words().get(at);
      if (wanted.test(word.folded())) {
        return true;
      }
      boolean name = word.isCapitalized() || word.is("-", "'s");
      if (!name && !between.test(word.folded())) {
        return false;
      }
    }
    return false;
  }

  /** The facility in the sentence, else the one before it, else the one that the text is about. */
  @Nullable PlaceMention facilityAround(Subject subject) {
    PlaceMention facility = facilityNear(subject, 60);
    if (facility == null) {
      facility = facilityBefore(subject.view(), 1);
    }
    return facility == null ? topicFacility() : facility;
  }

  /** The one watched facility that the document is about, null if it is about none or several. */
  @Nullable PlaceMention topicFacility() {
    return topicFacility;
  }

  private static @Nullable PlaceMention topicFacility(List<SentenceView> views) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, PlaceMention> first = new HashMap<>();
    for (SentenceView view : views) {
      for (PlaceMention place : view.places()) {
        if (Places.isWatchedFacility(place.id())) {
          first.putIfAbsent(place.id(), place);
          counts.merge(place.id(), view.sentence().headline() ? HEADLINE : 1, Integer::sum);
        }
      }
    }
    String most = most(counts);
    if (most == null) {
      return null;
    }
    int top = counts.getOrDefault(most, 0);
    counts.remove(most);
    int second = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return top >= OFTEN && 2 * second <= top ? first.get(most) : null;
  }

  private static @Nullable PlaceMention mainFacility(List<SentenceView> views) {
    for (SentenceView view : views) {
      for (PlaceMention place : view.places()) {
        if (view.sentence().headline() && place.isFacility()) {
          return place;
        }
      }
    }
    return null;
  }

  /** "tramitó 118 peticiones", where the paragraph speaks of asylum and of no court. */
  boolean speaksOfAsylum(Subject subject) {
    int paragraph = subject.view().sentence().paragraph();
    boolean asylum = false;
    for (SentenceView view : views) {
      if (view.sentence().paragraph() != paragraph) {
        continue;
      }
      for (Word word : view.words()) {
        asylum |= word.is("asylum", "asilo", "refugio", "refugee", "refugiados");
        if (word.is(
            "habeas", "amparo", "amparos", "court", "courts", "tribunal", "judges", "sala")) {
          return false;
        }
      }
    }
    return asylum;
  }

  /** "The center held 2,087 people": a site without a name in the lists, told of just before. */
  boolean speaksOfOneSite(Subject subject) {
    SentenceView view = subject.view();
    if (SiteWords.isSystem(view, subject.figure())) {
      return false;
    }
    int at = order.getOrDefault(view.sentence().index(), 0);
    if (at == 0 || view.sentence().paragraph() - views.get(at - 1).sentence().paragraph() > 1) {
      return false;
    }
    boolean back = SiteWords.pointsBack(view) || !hasCountry(subject);
    return back && SiteWords.namesSite(views.get(at - 1));
  }

  /** "nine at Mariona, bringing to 431 the number who died in El Salvador's prisons". */
  boolean countryFollows(Subject subject, PlaceMention facility) {
    SentenceView view = subject.view();
    boolean before = facility.end() <= view.words().get(subject.figure().from()).begin();
    return before
        && view.places().stream()
            .anyMatch(place ->
                place.isCountry()
                    && !(place.people() && isGroup(view, view.indexAt(place.begin())))
                    && view.indexAt(place.begin()) >= subject.figure().to()
                    && distance(view, subject.figure(), place)
                        <= distance(view, subject.figure(), facility) + 8);
  }

  /** Whether another country than a facility's stands nearer to the figure than the facility. */
  boolean namesCountryNearer(Subject subject, PlaceMention facility) {
    SentenceView view = subject.view();
    int distance =
        view.places().contains(facility) ? distance(view, subject.figure(), facility) : FAR;
    return view.places().stream()
        .anyMatch(place ->
            place.isCountry()
                && !place.people()
                && place.country() != null
                && !place.country().equals(facility.country())
                && distance(view, subject.figure(), place) < distance);
  }

  /** "Eswatini: 15 men since July": the country that a line of a list is about, null if none. */
  @Nullable PlaceMention itemOf(Subject subject) {
    SentenceView view = subject.view();
    for (PlaceMention place : view.places()) {
      int end = view.indexAt(place.end() - 1) + 1;
      boolean opens = view.indexAt(place.begin()) <= 1 && view.is(end, ":", "—", "–");
      if (opens && place.isCountry() && !place.people() && subject.figure().from() >= end) {
        return place;
      }
    }
    return null;
  }

  /** Whether deportations are what the document counts. */
  boolean tellsDeportations() {
    return views.stream()
            .filter(view -> view.has(Sense.DEPORT) || view.has(Sense.DEPORTATION))
            .count()
        >= 2;
  }

  /** Whether the document tells of a transfer into a facility, after which there is a return. */
  boolean tellsTransfer() {
    for (SentenceView view : views) {
      for (PlaceMention place : view.places()) {
        // People who leave the base are deported from it; who leaves a foreign prison returns.
        if (Places.isWatchedFacility(place.id()) && !place.isNavalBase()) {
          return true;
        }
      }
    }
    return false;
  }

  /** The country abroad that the document tells of as a place, not by its people. */
  @Nullable String documentGoal(String from) {
    Map<String, Integer> counts = new HashMap<>();
    for (SentenceView view : views) {
      for (PlaceMention place : view.places()) {
        if (place.isSpot() && place.country() != null && !place.country().equals(from)) {
          counts.merge(place.country(), view.sentence().headline() ? 3 : 1, Integer::sum);
        }
      }
    }
    String most = most(counts);
    return most != null && counts.getOrDefault(most, 0) >= 2 ? most : null;
  }

  private static @Nullable String mainCountry(List<SentenceView> views, @Nullable String dateline) {
    Map<String, Integer> counts = counts(views);
    if (dateline != null) {
      counts.merge(dateline, DATELINE, Integer::sum);
    }
    return most(counts);
  }

  private static @Nullable String most(Map<String, Integer> counts) {
    String best = null;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      int top = best == null ? 0 : counts.getOrDefault(best, 0);
      boolean first = best != null && entry.getKey().compareTo(best) < 0;
      if (entry.getValue() > top || (entry.getValue() == top && first)) {
        best = entry.getKey();
      }
    }
    return best;
  }

  private static Map<String, Integer> counts(List<SentenceView> views) {
    Map<String, Integer> counts = new HashMap<>();
    for (SentenceView view : views) {
      for (PlaceMention place : view.places()) {
        if (place.country() != null) {
          int weight = place.isPerson() || place.isTown() ? 1 : 2;
          counts.merge(
              place.country(), view.sentence().headline() ? weight * 2 : weight, Integer::sum);
        }
      }
    }
    return counts;
  }
}
