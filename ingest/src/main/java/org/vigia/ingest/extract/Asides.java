package org.vigia.ingest.extract;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Which elements of one page stand aside. Remembers what it has found: the same parents are asked
 * for many children.
 */
final class Asides {
  private final Map<String, Boolean> named;
  private final IdentityHashMap<Element, Boolean> known = new IdentityHashMap<>();
  private final Set<Element> holders = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * Nothing is seen yet.
   *
   * @param named what was found of names, which repeat themselves on a site
   */
  Asides(Map<String, Boolean> named) {
    this.named = named;
  }

  /** Takes note of an element: all of a page are to be seen before any is asked about. */
  void see(Element element) {
    if (Boilerplate.isOfArticle(element)) {
      for (Element at = element; at != null && holders.add(at); ) {
        at = at.parent();
      }
    }
  }

  /** Whether an element, with everything in it, is never part of an article. */
  boolean isAside(Element element) {
    Boolean before = known.get(element);
    if (before != null) {
      return before;
    }
    boolean aside = Boilerplate.isAside(element, this);
    known.put(element, aside);
    return aside;
  }

  /** Whether an element stands in one that is never part of an article. */
  boolean isWithinAside(Element element) {
    for (Element at = element.parent(); at != null; at = at.parent()) {
      if (isAside(at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether names tell that an element is not of the article. */
  boolean isNamedAside(String names) {
    Boolean known = named.get(names);
    return known != null ? known : named.computeIfAbsent(names, Boilerplate::isNameOfAside);
  }

  /** Whether an element holds something that only articles have. */
  boolean holdsArticle(Element element) {
    return holders.contains(element);
  }
}
