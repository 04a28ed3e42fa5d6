package org.vigia.enrich.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigia.runtime.lexicon.LexiconException;
import org.vigia.runtime.lexicon.LexiconFile;
import org.vigia.runtime.lexicon.Phrase;

/** Looks through the shipped data for what a reader of the files would not see. */
final class GazetteerDataTest {
  private static final Gazetteer GAZETTEER = Gazetteer.bundled();

  /** The ids that events and gold sets share; they never change meaning. */
  private static final List<String> SHARED =
      List.of(
          """
          facility:cecot facility:guantanamo facility:izalco facility:mariona facility:santa-ana
          org:ice org:dhs org:cbp org:us-state-department org:us-justice-department
          org:us-supreme-court org:us-congress org:sv-legislative-assembly org:amnesty org:hrw
          org:cristosal org:movir org:socorro-juridico org:aclu org:wola
          org:prison-policy-initiative org:human-rights-first org:iachr org:iacthr org:un-cat
          org:un-hrc org:un-human-rights-council org:ohchr org:unhcr org:un-sr-torture gang:ms-13
          gang:barrio-18 gang:tren-de-aragua person:nayib-bukele person:donald-trump
          person:marco-rubio person:kristi-noem person:james-boasberg person:kilmar-abrego-garcia
          person:gustavo-villatoro country:SV country:US country:VE country:CU country:GT country:HN
          country:MX country:RW refugee-convention refugee-protocol iccpr icescr cat opcat icpped crc
          cedaw icerd icmw udhr achr american-declaration iacpt iacfd cartagena-declaration
          mandela-rules bangkok-rules geneva-conventions rome-statute vienna-consular echr
          asylum-cooperative-agreements us-constitution us-fifth-amendment us-eighth-amendment
          us-fourteenth-amendment alien-enemies-act immigration-nationality-act sv-constitution
          sv-state-of-exception non-refoulement due-process habeas-corpus jus-cogens
          """
              .strip()
              .split("\\s+"));

  @Test
  void theSharedIdsAreThoseOfTheVocabulary() {
    assertThat(GAZETTEER.entries().stream().filter(GazetteerEntry::watched).map(GazetteerEntry::id))
        .containsExactlyInAnyOrderElementsOf(SHARED);
  }

  @Test
  void noNameStandsForTwoThingsWithoutARuleThatTellsThemApart() {
    // given
    Map<Phrase, Set<String>> unconditional = new HashMap<>();

    // when
    GAZETTEER
        .names()
        .forEach((phrase, name) -> {
          if (name.rule().equals(NameRule.NONE)) {
            unconditional.computeIfAbsent(phrase, p -> new TreeSet<>()).add(name.id());
          }
        });

    // then
    assertThat(unconditional.entrySet().stream().filter(e -> e.getValue().size() > 1).toList())
        .isEmpty();
  }

  @Test
  void instrumentsHaveAClassSoThatShortFormsCanReferToThem() {
    assertThat(SHARED.stream().filter(id -> !id.contains(":") && !isPrinciple(id)))
        .allMatch(id -> GAZETTEER.entry(id).orElseThrow().instrumentClass() != null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- {id: a:b, nmes: {en: [X]}}",
        "- {id: a:b, names: {fr: [X]}}",
        "- {id: a:b, names: {en: [{name: X, sentense: [y]}]}}",
        "- {id: a:b, names: {en: ['(X']}}",
        "- {id: a:b, country: USA, names: {en: [X]}}",
        "- {id: a:b, holders: [{person: c, from: 2025-13-01}]}",
        "- {names: {en: [X]}}"
      })
  void aMistakeInAFileIsNamedWithItsPlace(String yaml) {
    assertThatExceptionOfType(LexiconException.class)
        .isThrownBy(() ->
            new GazetteerLoader()
                .add("persons.yaml", EntityKind.PERSON, LexiconFile.parse("persons.yaml", yaml)))
        .withMessageStartingWith("persons.yaml, line 1, '");
  }

  @Test
  void aReferenceToNothingIsRefused() {
    // given
    GazetteerLoader loader = new GazetteerLoader();
    loader.add(
        "facilities.yaml",
        EntityKind.FACILITY,
        LexiconFile.parse("facilities.yaml", "- {id: facility:x, within: facility:y}"));

    // then
    assertThatExceptionOfType(LexiconException.class)
        .isThrownBy(loader::build)
        .withMessageContaining("facility:x refers to facility:y");
  }

  private static boolean isPrinciple(String id) {
    return Set.of("non-refoulement", "due-process", "habeas-corpus", "jus-cogens").contains(id);
  }
}
