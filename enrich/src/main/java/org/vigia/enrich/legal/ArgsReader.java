package org.vigia.enrich.legal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vigia.enrich.text.WordList;

/** Finds who does what to what around a verb: active, passive, relative, object in front. */
final class ArgsReader {
  private static final Set<String> BE =
      WordList.of(
          """
          be is are was were been being get got gets fue fueron es son era eran será serán sería
          serían sea sean fuera fueran ser sido siendo está están estaba estaban quedó quedaron
          """);

  private static final Set<String> HAVE =
      WordList.of(
          """
          have has had having 've he hemos ha han había habíamos habían haber habrá habrán habría
          habrían haya hayan hubiera hubieran habiendo
          """);

  private final SentenceView view;
  private final SpanishOrder spanish;
  private final ActiveReader actives;
  private final PassiveReader passives;

  /**
   * A reader of one sentence.
   *
   * @param context what the text spoke of before
   */
  ArgsReader(SentenceView view, Phrases phrases, Args.Context context) {
    this.view = view;
    this.spanish = new SpanishOrder(view, phrases, context);
    this.actives = new ActiveReader(view, phrases, context, spanish);
    this.passives = new PassiveReader(view, phrases, context);
  }

  /** Active and passive readings of a verb, the likelier first. */
  List<Args> readings(VerbUse use) {
    boolean be = groupHas(use, BE);
    boolean have = groupHas(use, HAVE);
    Args active = actives.read(use);
    if (view.spanish() && spanish.isBareRelative(use, have) && active.subject() != null) {
      return spanish.bareRelative(use, active);
    }
    boolean bareEnglish =
        !view.spanish() && !have && use.groupStart() == use.at() && active.object() == null;
    if (use.entry().form() == VerbForm.PAST && bareEnglish) {
      // taggers take "a memorandum concluded in May" for a sentence
      return List.of(active, passives.read(use));
    }
    Args remoteRelative = actives.remoteRelative(use, active);
    if (remoteRelative != null) {
      return List.of(active, remoteRelative);
    }
    if (!use.entry().form().canBeParticiple() || (have && !be)) {
      return SpanishOrder.isReflexivePassive(view, use)
          ? List.of(active, passives.read(use))
          : List.of(active);
    }
    if (be) {
      Args remote = passives.remote(use);
      return remote == null ? List.of(passives.read(use)) : List.of(passives.read(use), remote);
    }
    boolean likely = use.entry().form() == VerbForm.PARTICIPLE;
    List<Args> readings = new ArrayList<>();
    if (likely) {
      readings.add(passives.read(use));
      Args remote = passives.remote(use);
      if (remote != null) {
        readings.add(remote);
      }
    }
    if (!likely || !view.spanish()) {
      readings.add(active);
    }
    if (!likely) {
      readings.add(passives.read(use));
    }
    return readings;
  }

  private boolean groupHas(VerbUse use, Set<String> words) {
    for (int i = use.groupStart(); i < use.at(); i++) {
      if (words.contains(view.word(i))) {
        return true;
      }
    }
    return false;
  }
}
