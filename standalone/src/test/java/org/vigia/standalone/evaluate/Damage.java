package org.vigia.standalone.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.vigia.standalone.evaluate.ArticleSequence.Alert;
import org.vigia.standalone.evaluate.Prediction.Instrument;
import org.vigia.standalone.evaluate.Prediction.LegalDevelopment;
import org.vigia.standalone.evaluate.Prediction.Statistic;

/** Turns right annotations into partly wrong ones: entries lost, doubled, changed, moved. */
final class Damage {
  private final Random random;

  Damage(Random random) {
    this.random = random;
  }

  Prediction of(GoldDocument document) {
    Prediction gold = document.expected();
    return new Prediction(
        entries(gold.topics(), t -> pick(t, "cecot", "guantanamo", "deportations")),
        entries(gold.entities(), e -> pick(e, "org:ice", "person:nobody-on-the-list")),
        entries(gold.instruments(), this::instrument),
        entries(gold.principles(), p -> pick(p, "due-process", "habeas-corpus")),
        entries(gold.statistics(), this::statistic),
        entries(gold.legalDevelopments(), event -> legal(event, document.text())));
  }

  List<Alert> of(ArticleSequence gold, String doc) {
    return gold.articles().stream()
        .filter(arrival -> arrival.doc().equals(doc))
        .flatMap(arrival -> entries(arrival.alerts(), this::alert).stream())
        .toList();
  }

  private <T> List<T> entries(List<T> right, UnaryOperator<T> change) {
    List<T> damaged = new ArrayList<>();
    for (T entry : right) {
      switch (random.nextInt(8)) {
        case 0 -> {}
        case 1 -> Collections.addAll(damaged, entry, entry);
        case 2, 3 -> damaged.add(change.apply(entry));
        case 4 -> Collections.addAll(damaged, change.apply(entry), entry);
        default -> damaged.add(entry);
      }
    }
    Collections.shuffle(damaged, random);
    return damaged;
  }

  private Instrument instrument(Instrument right) {
    List<String> provisions =
        right.provisions().stream()
            .map(p -> pick(p, p.replace("(", " (").toUpperCase(java.util.Locale.ROOT), "99"))
            .toList();
    return new Instrument(
        pick(right.id(), right.id(), "cat"), entries(provisions, p -> pick(p, "1.a", "2 (B)")));
  }

  private Statistic statistic(Statistic s) {
    return new Statistic(
        pick(s.indicator(), s.indicator(), "arrests"),
        value(s.value()),
        random.nextInt(6) == 0 ? BigDecimal.TEN : s.valueHigh(),
        pick(String.valueOf(s.unit()), "percent", "persons"),
        pick(String.valueOf(s.comparator()), "about", "exact"),
        pick(String.valueOf(s.place()), "country:SV", "facility:cecot"),
        s.asOf(),
        s.since(),
        s.attribution(),
        s.quote());
  }

  private @Nullable BigDecimal value(@Nullable BigDecimal right) {
    return switch (random.nextInt(5)) {
      case 0 -> right == null ? null : right.add(new BigDecimal("0.05"));
      case 1 -> right == null ? null : right.add(BigDecimal.ONE);
      case 2 -> right == null ? null : right.setScale(3);
      default -> right;
    };
  }

  private LegalDevelopment legal(LegalDevelopment l, String text) {
    String quote = l.quote() == null ? "" : l.quote();
    String evidence =
        switch (random.nextInt(5)) {
          case 0 -> quote.substring(quote.length() / 2);
          case 1 -> quote.replace(" ", "\n ");
          case 2 -> anyPart(text);
          case 3 -> "";
          default -> quote;
        };
    return new LegalDevelopment(
        pick(l.type(), l.type(), "ruling"),
        pick(l.status(), l.status(), "hypothetical", "proposed"),
        l.actor(),
        l.date(),
        l.instruments(),
        evidence,
        List.of());
  }

  private String anyPart(String text) {
    int start = random.nextInt(Math.max(1, text.length() - 1));
    return text.substring(start, Math.min(text.length(), start + random.nextInt(300)));
  }

  private Alert alert(Alert a) {
    return new Alert(a.kind(), a.indicator(), a.type(), a.place(), value(a.value()), a.novelty());
  }

  @SafeVarargs
  private <T> T pick(T... from) {
    return from[random.nextInt(from.length)];
  }
}
