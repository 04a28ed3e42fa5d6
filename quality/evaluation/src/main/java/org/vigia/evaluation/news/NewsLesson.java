package org.vigia.evaluation.news;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vigia.enrich.analysis.ArticleAnalyzer;
import org.vigia.enrich.analysis.DocumentReader;
import org.vigia.enrich.novelty.AlertConfidence;
import org.vigia.enrich.novelty.LearnedNews;
import org.vigia.enrich.novelty.NewsSense;
import org.vigia.evaluation.learn.Lesson;
import org.vigia.evaluation.learn.MaximumEntropyTrainer;
import org.vigia.evaluation.learn.TrainingSets;
import org.vigia.runtime.config.ConfigLoader;
import org.vigia.runtime.config.EnrichConfig;
import org.vigia.runtime.learned.MaximumEntropy;
import org.vigia.standalone.evaluate.Counts;

/** What is news in an article, to who has read those before it. */
public final class NewsLesson implements Lesson {
  private static final String FOLDER = "enrich/src/main/resources/org/vigia/enrich/novelty/";

  private final TrainingSets sets;
  private final ArticleAnalyzer analyzer;
  private final AlertConfidence confidence;
  private LearnedNews sense = new LearnedNews(MaximumEntropy.none(), MaximumEntropy.none());

  public NewsLesson(TrainingSets all, DocumentReader documents) {
    EnrichConfig defaults = new ConfigLoader(Map.of()).defaults().enrich();
    sets = all.only(TrainingSets::isArticles);
    analyzer = new ArticleAnalyzer(documents, defaults.longestText());
    confidence =
        new AlertConfidence(defaults.alertStatisticConfidence(), defaults.alertConfidence());
  }

  @Override
  public void learn(PrintWriter out) {
    List<Path> toLearnFrom = new ArrayList<>(sets.known());
    toLearnFrom.addAll(sets.blind());
    List<Story> stories = stories(toLearnFrom);
    List<List<LabelledSighting>> examples =
        stories.stream().map(story -> AnnotatedSense.examples(story, confidence)).toList();
    out.println("News of stories held out: by the rules, as learned from the others");
    Counts byRule = Counts.NONE;
    Counts learned = Counts.NONE;
    for (int i = 0; i < stories.size(); i++) {
      List<LabelledSighting> others = new ArrayList<>();
      for (int j = 0; j < stories.size(); j++) {
        others.addAll(j == i ? List.of() : examples.get(j));
      }
      Counts rules = stories.get(i).score(NewsSense.BY_RULE, confidence);
      Counts model = stories.get(i).score(train(others), confidence);
      out.println(line(stories.get(i).name(), rules, model));
      byRule = byRule.plus(rules);
      learned = learned.plus(model);
    }
    out.println(line("all", byRule, learned));
    sense = train(examples.stream().flatMap(List::stream).toList());
    out.println("Kept apart");
    for (Story story : stories(sets.apart())) {
      out.println(
          line(
              story.name(),
              story.score(NewsSense.BY_RULE, confidence),
              story.score(sense, confidence)));
    }
  }

  @Override
  public void write(Path project) throws IOException {
    Path folder = project.resolve(FOLDER);
    Files.createDirectories(folder);
    Files.write(folder.resolve("news-figures.tsv"), sense.lines(NewsSense.Kind.FIGURE));
    Files.write(folder.resolve("news-events.tsv"), sense.lines(NewsSense.Kind.EVENT));
  }

  private List<Story> stories(List<Path> folders) {
    return folders.stream().flatMap(folder -> Story.read(folder, analyzer).stream()).toList();
  }

  private static LearnedNews train(List<LabelledSighting> examples) {
    return new LearnedNews(
        model(examples, NewsSense.Kind.FIGURE), model(examples, NewsSense.Kind.EVENT));
  }

  private static MaximumEntropy model(List<LabelledSighting> examples, NewsSense.Kind kind) {
    return MaximumEntropyTrainer.train(
        examples.stream().filter(example -> example.kind() == kind).toList());
  }

  private static String line(String story, Counts rules, Counts learned) {
    return String.format(
        Locale.ROOT,
        "  %-14s F1 %.3f -> %.3f  precision %.3f -> %.3f  recall %.3f -> %.3f",
        story,
        rules.f1(),
        learned.f1(),
        rules.precision(),
        learned.precision(),
        rules.recall(),
        learned.recall());
  }
}
