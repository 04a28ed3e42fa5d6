package org.vigia.alerts.compose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigia.alerts.compose.MailView.ChartView;
import org.vigia.alerts.compose.MailView.Detail;
import org.vigia.alerts.compose.MailView.ItemView;
import org.vigia.alerts.compose.MailView.LinkView;
import org.vigia.alerts.finding.Figure;
import org.vigia.alerts.finding.Finding;
import org.vigia.alerts.finding.LegalEvent;
import org.vigia.alerts.finding.Withdrawals;
import org.vigia.contract.KnownEvent;
import org.vigia.contract.KnownFigure;
import org.vigia.contract.Language;
import org.vigia.contract.LegalFinding;
import org.vigia.contract.LegalStatus;
import org.vigia.contract.LegalType;
import org.vigia.contract.Novelty;
import org.vigia.contract.PartialDate;
import org.vigia.contract.StatisticFinding;

/** Puts one finding into one reader's words. */
final class ItemWriter {
  /** Length from which a word within a name has a capital: "Department of Homeland Security". */
  private static final int CAPITALISED_FROM = 4;

  private final Wording words;
  private final ReaderFormat format;
  private final Language language;

  ItemWriter(Wording words, ReaderFormat format, Language language) {
    this.words = words;
    this.format = format;
    this.language = language;
  }

  /**
   * Puts it into words.
   *
   * @param chart how its series has moved, null where too little is known of it
   */
  ItemView write(Finding finding, @Nullable ChartView chart, List<String> why) {
    int at = finding.sentence().indexOf(finding.quote());
    String sentence = finding.sentence();
    return new ItemView(
        label(finding),
        isAlarm(finding),
        headline(finding),
        change(finding),
        changeUrl(finding),
        finding.language() == language
            ? words.say("sentence.label")
            : words.say("sentence.label.other", languageName(finding.language())),
        at < 0 ? sentence : sentence.substring(0, at),
        at < 0 ? "" : finding.quote(),
        at < 0 ? "" : sentence.substring(at + finding.quote().length()),
        chart,
        details(finding),
        others(finding),
        finding.isWithdrawal() ? "" : confidence(finding.confidence()),
        why);
  }

  /** What is new, in one line. */
  String headline(Finding finding) {
    return switch (finding) {
      case Figure figure -> headline(figure.event());
      case LegalEvent legal -> headline(legal.event());
    };
  }

  private String headline(StatisticFinding event) {
    String what = words.say("indicator." + event.indicator().id());
    if (event.population() != null) {
      what = words.say("headline.population", what, own(event.population(), event.language()));
    }
    String figure =
        format.figure(event.comparator(), event.value(), event.valueHigh(), event.unit());
    return event.place().equals("global")
        ? words.say("headline.figure.global", what, figure)
        : words.say("headline.figure", what, format.place(event.place()), figure);
  }

  private String headline(LegalFinding event) {
    String what = words.say("type." + event.type().id());
    if (event.status() == LegalStatus.PROPOSED) {
      what = words.say("headline.legal.proposed", what);
    }
    if (event.jurisdiction() != null && event.jurisdiction().startsWith("country:")) {
      what = words.say("headline.legal.place", what, format.place(event.jurisdiction()));
    }
    return event.actor() == null
        ? what
        : words.say("headline.legal.actor", what, source(event.actor(), event.language()));
  }

  /** The text's own words, marked as such where they are in another language than the mail. */
  private String own(String text, Language written) {
    return written == language ? text : words.say("headline.foreign", text);
  }

  /** Who is behind it, in the text's words; a name is the same in every language. */
  private String source(String text, Language written) {
    boolean name =
        !Character.isLowerCase(text.codePointAt(0))
            && Arrays.stream(text.split("\\s+"))
                .allMatch(word ->
                    word.length() < CAPITALISED_FROM
                        || !Character.isLowerCase(word.codePointAt(0)));
    return name ? text : own(text, written);
  }

  private String label(Finding finding) {
    return switch (finding) {
      case Figure figure when figure.isWithdrawal() -> words.say("label.withdrawn");
      case Figure figure when figure.correctsItsOwnArticle() -> words.say("label.corrected");
      case Figure figure ->
          words.say(
              switch (figure.novelty()) {
                case REVISED -> "label.revised";
                case CONFLICTING -> "label.conflicting";
                case NEW, WITHDRAWN, REPEATED, ROUNDED, BACKGROUND, UNCONFIRMED -> "label.new";
              });
      case LegalEvent legal when legal.isWithdrawal() -> words.say("label.legal.withdrawn");
      case LegalEvent legal when legal.event().type() == LegalType.REVERSAL ->
          words.say("label.legal.reversal");
      case LegalEvent _ -> words.say("label.legal");
    };
  }

  private static boolean isAlarm(Finding finding) {
    return switch (finding) {
      case Figure figure -> figure.isWithdrawal() || figure.correctsItsOwnArticle();
      case LegalEvent legal -> legal.isWithdrawal() || legal.event().type() == LegalType.REVERSAL;
    };
  }

  private String change(Finding finding) {
    if (Withdrawals.isOurs(finding)) {
      return words.say("change.ours." + finding.kind().id());
    }
    return switch (finding) {
      case Figure figure -> change(figure);
      case LegalEvent legal -> change(legal);
    };
  }

  private String change(Figure figure) {
    KnownFigure previous = figure.event().previous();
    if (previous == null) {
      return words.say(figure.isWithdrawal() ? "change.withdrawn" : "change.first");
    }
    String plain =
        format.figure(
            previous.comparator(), previous.value(), previous.valueHigh(), figure.event().unit());
    if (figure.isWithdrawal()) {
      return previous.value().compareTo(figure.event().value()) == 0
          ? words.say("change.withdrawn")
          : words.say("change.withdrawnTo", plain);
    }
    if (figure.correctsItsOwnArticle()) {
      return words.say("change.corrected", plain);
    }
    return words.say(
        figure.novelty() == Novelty.CONFLICTING ? "change.conflicting" : "change.before",
        words.say("known.figure", plain, known(previous)));
  }

  private String change(LegalEvent legal) {
    KnownEvent previous = legal.event().previous();
    if (legal.isWithdrawal()) {
      return words.say("change.legal.withdrawn");
    }
    if (previous == null) {
      return words.say("change.legal.first");
    }
    String type = words.say("type." + previous.type().id());
    String what =
        previous.actor() == null
            ? type
            : words.say("headline.legal.actor", type, source(previous.actor(), legal.language()));
    String told =
        words.say(
            "known.event",
            what,
            source(
                previous.sourceName(),
                previous.publishedOn(),
                previous.date() == null ? null : format.date(previous.date())));
    return words.say(
        legal.event().type() == LegalType.REVERSAL
            ? "change.legal.reverses"
            : "change.legal.follows",
        told);
  }

  /** Where the one before stands; what was read wrongly stands where this does. */
  private static @Nullable String changeUrl(Finding finding) {
    if (Withdrawals.isOurs(finding)) {
      return null;
    }
    return switch (finding) {
      case Figure figure when figure.event().previous() != null ->
          MailWriter.webAddress(figure.event().previous().url());
      case LegalEvent legal when legal.event().previous() != null ->
          MailWriter.webAddress(legal.event().previous().url());
      case Figure _, LegalEvent _ -> null;
    };
  }

  private String known(KnownFigure previous) {
    String source =
        source(
            previous.sourceName(),
            previous.publishedOn(),
            previous.asOf() == null ? null : format.asOf(previous.asOf()));
    return previous.attribution() == null ? source : previous.attribution() + "; " + source;
  }

  private String source(String name, LocalDate published, @Nullable String when) {
    String source = words.say("known.source", name, format.date(published));
    return when == null ? source : when + "; " + source;
  }

  private List<Detail> details(Finding finding) {
    List<Detail> details = new ArrayList<>();
    switch (finding) {
      case Figure figure -> {
        if (figure.event().attribution() != null) {
          details.add(
              new Detail(
                  words.say("attribution.label"),
                  source(figure.event().attribution(), figure.language())));
        }
        period(figure.event())
            .ifPresent(period -> details.add(new Detail(words.say("when.label"), period)));
      }
      case LegalEvent legal -> {
        if (legal.event().date() != null) {
          details.add(new Detail(words.say("when.label"), format.date(legal.event().date())));
        }
      }
    }
    return details;
  }

  private Optional<String> period(StatisticFinding event) {
    PartialDate since = event.since();
    PartialDate asOf = event.asOf();
    if (since != null && asOf != null) {
      return Optional.of(words.say("when.both", format.date(since), format.date(asOf)));
    }
    if (since != null) {
      return Optional.of(words.say("when.since", format.date(since)));
    }
    return Optional.ofNullable(asOf).map(format::asOf);
  }

  private List<LinkView> others(Finding finding) {
    return finding.otherSources().stream()
        .filter(other -> !other.articleId().equals(finding.article().id()))
        .map(other ->
            new LinkView(
                words.say(
                    "also.item",
                    other.sourceName(),
                    format.date(other.publishedOn()),
                    languageName(other.language())),
                MailWriter.webAddress(other.url())))
        .toList();
  }

  private String languageName(Language of) {
    return words.say("language." + of.id());
  }

  private String confidence(double share) {
    String level =
        share >= 0.95 ? "veryHigh" : share >= 0.85 ? "high" : share >= 0.7 ? "good" : "moderate";
    return words.say("confidence." + level);
  }
}
