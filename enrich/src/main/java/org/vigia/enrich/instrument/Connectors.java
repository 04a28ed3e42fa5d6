package org.vigia.enrich.instrument;

import java.util.Set;
import org.vigia.runtime.lexicon.WordSet;

/** Small words between a provision and its instrument. */
final class Connectors {
  /** Lead from a provision to its instrument. */
  static final Set<String> OF =
      WordSet.of(
          """
          of to under in from de del a al en
          """);

  /** May stand between them, after one of {@link #OF}. */
  static final Set<String> INSIDE =
      WordSet.of(
          """
          the la el los las that this both un us u of de a own same said landmark
          international internacional propia propio misma mismo citada citado mencionada
          mencionado referida referido esa ese esta este dicha dicho vigente common comun so
          called llamada llamado its their su each cada former latter to all four cuatro
          country nation actual
          """);

  /** May stand between an instrument and a provision that follows it. */
  static final Set<String> BEHIND =
      WordSet.of(
          """
          , ( : in its their su sus en el la los las the at under specifically particularly
          particular namely especially concretamente especial especificamente notably whose
          cuyo cuyos including incluido incluidos see ver vease through with con by por [ -
          """);

  /** May follow a number that is a provision, not a count. */
  static final Set<String> MAY_FOLLOW =
      WordSet.of(
          """
          of to under in from de del a al en and y e or o common comun comunes is are was were
          es son que which that forbid forbids prohibit prohibits prohibe prohiben protect
          protects protege protegen guarantee guarantees garantiza garantizan require requires
          bis both as respectively respectivamente restrict also tambien through establecen
          establece set sets say says dicen dice exige exigen would have has han ha when
          because para by on against with con por while mientras bar bars ban bans consagran
          consagra reconocen reconoce obligan obliga
          """);

  private Connectors() {}
}
