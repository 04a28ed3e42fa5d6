package org.vigia.enrich.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vigia.contract.ArticleId;

/**
 * Copies as newsrooms make them, and what is none: invented stories, each in two independent
 * tellings, in English and in Spanish translation.
 */
class NearDuplicatesTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-20");
  private static final String AGENCY =
      "This material may not be published, broadcast, rewritten or redistributed without permission.";
  private static final String BACKGROUND =
      """
      The emergency was declared after a weekend of killings in the spring of the year before last, and parliament has
      renewed it every month since. More than ninety thousand people have been arrested under it, most of them without a
      warrant, and rights groups say that many had nothing to do with the gangs.
      """;

  private final Map<String, String> stories = read();
  private final List<String> wrong = new ArrayList<>();

  @Test
  void copiesAreFoundAndRetellingsAreNot() {
    // given
    int copies = 0;
    int missed = 0;
    for (Map.Entry<String, String> story : stories.entrySet()) {
      for (Map.Entry<String, String> copy : copies(story.getValue()).entrySet()) {
        copies++;
        missed +=
            isCopy(story.getValue(), copy.getValue(), story.getKey() + " " + copy.getKey(), true);
      }
    }
    int others = 0;
    int mistaken = 0;
    List<String> names = List.copyOf(stories.keySet());
    for (int i = 0; i < names.size(); i++) {
      for (int j = 0; j < i; j++) {
        String one = story(names.get(i));
        String other = story(names.get(j));
        String label = names.get(i) + " / " + names.get(j);
        others += 3;
        mistaken += isCopy(one, other, label, false);
        mistaken += isCopy(one + BACKGROUND, other + BACKGROUND, label + " with background", false);
        mistaken += isCopy(cut(one, 0.5), other, label + " cut", false);
      }
    }

    // then
    System.out.printf(
        "near-duplicates: recall %.3f of %d, precision %.3f, %d pairs that are none%n",
        1 - (double) missed / copies,
        copies,
        (double) (copies - missed) / (copies - missed + mistaken),
        others);
    assertThat(missed).as("missed or mistaken: %s", wrong).isLessThanOrEqualTo(copies / 50);
    assertThat(mistaken).as("missed or mistaken: %s", wrong).isZero();
  }

  @Test
  void theCopyMayComeBeforeTheOriginalButNotMonthsApart() {
    // given
    String whole = story("1 a");
    KnownText first = text("cut", cut(whole, 0.4), DAY);
    KnownTexts known = new KnownTexts(List.of(first));

    // then
    int[] signature = MinHash.signature(whole);
    assertThat(known.alike(new ArticleId("art-whole"), DAY.plusDays(2), signature)).contains(first);
    assertThat(known.alike(new ArticleId("art-whole"), DAY.minusDays(20), signature))
        .contains(first);
    assertThat(known.alike(new ArticleId("art-whole"), DAY.plusDays(60), signature)).isEmpty();
    assertThat(known.alike(first.article(), DAY, signature)).isEmpty();
  }

  @Test
  void aNewVersionTakesThePlaceOfTheOld() {
    // given
    KnownTexts known = new KnownTexts(List.of(text("a", story("1 a"), DAY)));

    // when
    known.add(text("a", story("2 a"), DAY));

    // then
    assertThat(known.alike(new ArticleId("art-b"), DAY, MinHash.signature(story("1 a")))).isEmpty();
  }

  private int isCopy(String original, String copy, String label, boolean expected) {
    boolean found =
        new KnownTexts(List.of(text("original", original, DAY)))
            .alike(new ArticleId("art-copy"), DAY.plusDays(1), MinHash.signature(copy))
            .isPresent();
    if (found != expected) {
      wrong.add(label);
    }
    return found == expected ? 0 : 1;
  }

  private static KnownText text(String name, String words, LocalDate day) {
    ArticleId id = new ArticleId("art-" + name);
    return new KnownText(id, id, day, MinHash.signature(words));
  }

  /** What desks do with agency copy. */
  private static Map<String, String> copies(String story) {
    Map<String, String> copies = new LinkedHashMap<>();
    copies.put("new headline", "Something else entirely stands above it\n" + story);
    copies.put("agency line", story + AGENCY);
    copies.put("cut to 40 %", cut(story, 0.4));
    copies.put("last 40 %", reordered(cut(reordered(story, true), 0.4), true));
    copies.put("reordered", reordered(story, false));
    copies.put("every 25th word changed", edited(story, 25));
    copies.put("every 12th word changed", edited(story, 12));
    copies.put("background added", story + BACKGROUND);
    copies.put("cut, headline, agency line", "A new headline\n" + cut(story, 0.4) + AGENCY);
    copies.put("cut, reordered, edited", edited(reordered(cut(story, 0.6), false), 25));
    return copies;
  }

  private static String cut(String story, double share) {
    String[] words = story.split(" ", -1);
    return String.join(" ", List.of(words).subList(0, (int) (words.length * share)));
  }

  private static String reordered(String story, boolean backwards) {
    List<String> paragraphs = new ArrayList<>(story.lines().toList());
    if (backwards) {
      Collections.reverse(paragraphs);
    } else {
      Collections.shuffle(paragraphs, new Random(7));
    }
    return String.join("\n", paragraphs);
  }

  private static String edited(String story, int every) {
    String[] words = story.split(" ", -1);
    for (int i = every - 1; i < words.length; i += every) {
      words[i] = "changed" + i;
    }
    return String.join(" ", words);
  }

  private String story(String name) {
    return Objects.requireNonNull(stories.get(name), name);
  }

  private static Map<String, String> read() {
    Map<String, String> stories = new LinkedHashMap<>();
    try (InputStream in = NearDuplicatesTest.class.getResourceAsStream("stories.txt")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      for (String part : all.substring(all.indexOf("== ")).split("(?m)^== ", -1)) {
        int end = part.indexOf('\n');
        if (end > 0) {
          stories.put(part.substring(0, end), part.substring(end + 1));
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return stories;
  }
}
