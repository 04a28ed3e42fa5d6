package org.vigia.enrich.statistic;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigia.enrich.statistic.number.Figure;
import org.vigia.enrich.text.WordList;

/**
 * "299 and 200 people in Izalco and Mariona, respectively": two lists of one length, whose members
 * belong together in order, and one noun for all figures.
 */
final class Respective {
  private static final Set<String> FIGURE_LINKS = WordList.of(", and y e & or o");
  private static final Set<String> PLACE_LINKS = WordList.of(", and y e & ;");

  /** What may stand before a name within a list: "y en el penal de". */
  private static final Set<String> BEFORE_NAME =
      WordList.of(
          """
          in at to from the of en el la los las a al de del penal penales centro carcel prision jail
          prison
          """);

  /** The longest way from one name of a list to the next. */
  private static final int LONGEST_LINK = 6;

  private Respective() {}

  /** The last figure of a figure's list, whose noun is that of all; null where there is no list. */
  static @Nullable Figure last(SentenceView view, Figure figure) {
    List<Figure> list = listOf(view, figure);
    return list.size() > 1 ? list.getLast() : null;
  }

  /** The place that a figure's rank in its list gives it, null where there are no two lists. */
  static @Nullable PlaceMention placeOf(SentenceView view, Figure figure) {
    List<Figure> figures = listOf(view, figure);
    if (figures.size() < 2) {
      return null;
    }
    for (List<PlaceMention> places : placeLists(view)) {
      if (places.size() == figures.size()) {
        return places.get(figures.indexOf(figure));
      }
    }
    return null;
  }

  /** Whether a place is one of a list that figures are matched with. */
  static boolean isMember(SentenceView view, PlaceMention place) {
    return view.figures().stream().anyMatch(figure -> place.equals(placeOf(view, figure)));
  }

  private static boolean isSaid(SentenceView view) {
    for (int i = 0; i < view.words().size(); i++) {
      boolean order =
          view.is(i, "in", "en", "por")
              && view.is(i + 1, "that", "ese")
              && view.is(i + 2, "order", "orden");
      if (order || view.is(i, "respectively", "respectivamente")) {
        return true;
      }
    }
    return false;
  }

  private static List<Figure> listOf(SentenceView view, Figure figure) {
    List<Figure> all = view.figures();
    int at = all.indexOf(figure);
    if (at < 0 || all.size() < 2 || !isSaid(view)) {
      return List.of();
    }
    int first = at;
    while (first > 0 && isLinked(view, all.get(first - 1), all.get(first))) {
      first--;
    }
    int end = at + 1;
    while (end < all.size() && isLinked(view, all.get(end - 1), all.get(end))) {
      end++;
    }
    return all.subList(first, end);
  }

  private static boolean isLinked(SentenceView view, Figure before, Figure after) {
    boolean linked = after.from() > before.to() && after.from() - before.to() <= 2;
    for (int i = before.to(); linked && i < after.from(); i++) {
      linked = FIGURE_LINKS.contains(view.words().get(i).folded());
    }
    return linked;
  }

  private static List<List<PlaceMention>> placeLists(SentenceView view) {
    List<List<PlaceMention>> lists = new ArrayList<>();
    List<PlaceMention> list = new ArrayList<>();
    for (PlaceMention place : view.places()) {
      if (place.people() || place.isPerson() || place.backward()) {
        continue;
      }
      if (!list.isEmpty() && !isLinked(view, list.getLast(), place)) {
        lists.add(list);
        list = new ArrayList<>();
      }
      list.add(place);
    }
    lists.add(list);
    return lists;
  }

  private static boolean isLinked(SentenceView view, PlaceMention before, PlaceMention after) {
    int end = view.indexAt(before.end() - 1) + 1;
    int next = view.indexAt(after.begin());
    boolean link = false;
    if (next - end > LONGEST_LINK) {
      return false;
    }
    for (int i = end; i < next; i++) {
      String word = view.words().get(i).folded();
      link |= PLACE_LINKS.contains(word);
      if (!PLACE_LINKS.contains(word) && !BEFORE_NAME.contains(word)) {
        return false;
      }
    }
    return link;
  }
}
