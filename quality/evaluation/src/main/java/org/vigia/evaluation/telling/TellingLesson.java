package org.vigia.evaluation.telling;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.vigia.enrich.legal.LegalModels;
import org.vigia.evaluation.learn.AnnotatedArticle;
import org.vigia.evaluation.learn.AnnotatedSets;
import org.vigia.evaluation.learn.Lesson;
import org.vigia.evaluation.learn.TrainingSets;

/** Which words tell a legal event, and which of them tell one event. */
public final class TellingLesson implements Lesson {
  private static final String FOLDER = "enrich/src/main/resources/org/vigia/enrich/legal";

  private final TrainingSets sets;
  private final AnnotatedSets reader;
  private LegalModels models = LegalModels.none();

  public TellingLesson(TrainingSets all, AnnotatedSets reader) {
    this.sets = all.only(set -> TrainingSets.isArticles(set) || TrainingSets.isLegal(set));
    this.reader = reader;
  }

  @Override
  public void learn(PrintWriter out) {
    List<AnnotatedArticle> articles = reader.toLearnFrom(sets);
    HeldOutLegalReaders readers = HeldOutLegalReaders.train(articles);
    models = readers.models();
    out.println(TellingReport.of(articles, readers));
    out.println("Kept apart: " + TellingReport.of(reader.apart(sets), readers));
  }

  @Override
  public void write(Path project) throws IOException {
    Path folder = project.resolve(FOLDER);
    Files.write(folder.resolve("tellings.tsv"), models.tellings().lines());
    Files.write(folder.resolve("retellings.tsv"), models.retellings().lines());
  }
}
