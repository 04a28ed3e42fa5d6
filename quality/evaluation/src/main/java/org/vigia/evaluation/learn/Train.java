package org.vigia.evaluation.learn;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigia.enrich.analysis.DocumentReader;
import org.vigia.evaluation.news.NewsLesson;
import org.vigia.evaluation.telling.TellingLesson;
import org.vigia.evaluation.topic.TopicLesson;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Trains the models of the readers on annotated sets: what a text is about, which words tell a
 * legal event, and how figures are read. Prints what each is worth on texts held out, and writes
 * them. CONTRIBUTING.md says how it is run.
 */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = "Learns from annotated texts how they are read.")
public final class Train implements Callable<Integer> {
  /** What can be learned. */
  enum Subject {
    TOPICS,
    LEGAL,
    STATISTICS,
    NEWS
  }

  @Option(
      names = "--sets",
      required = true,
      paramLabel = "FILE",
      description = "names the sets and how they may be learned from")
  private Path sets = Path.of("sets.yaml");

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "SUBJECT",
      description = "${COMPLETION-CANDIDATES}; default: all")
  private Set<Subject> subjects = EnumSet.allOf(Subject.class);

  @Option(
      names = "--write",
      paramLabel = "DIR",
      description = "the project, into whose resources the models are put; default: not written")
  private @Nullable Path project;

  @Spec private CommandSpec command;

  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new Train()).setCaseInsensitiveEnumValuesAllowed(true).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = command.commandLine().getOut();
    for (Lesson lesson : lessons(TrainingSets.read(sets))) {
      lesson.learn(out);
      out.flush();
      if (project != null) {
        lesson.write(project);
      }
    }
    return 0;
  }

  private List<Lesson> lessons(TrainingSets all) {
    List<Lesson> lessons = new ArrayList<>();
    TopicLesson topics = new TopicLesson(all);
    if (subjects.contains(Subject.TOPICS)) {
      lessons.add(topics);
    }
    DocumentReader documents = DocumentReader.load();
    AnnotatedSets reader = new AnnotatedSets(documents);
    if (subjects.contains(Subject.LEGAL)) {
      lessons.add(new TellingLesson(all, reader));
    }
    if (subjects.contains(Subject.STATISTICS)) {
      lessons.add(new StatisticLesson(all, reader));
    }
    if (subjects.contains(Subject.NEWS)) {
      lessons.add(new NewsLesson(all, documents));
    }
    return lessons;
  }
}
