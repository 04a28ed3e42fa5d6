package org.vigia.enrich.nlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import org.vigia.contract.Language;
import org.vigia.enrich.text.AnnotatedText;
import org.vigia.enrich.text.Sentence;
import org.vigia.enrich.text.Token;
import org.vigia.runtime.OperatorException;
import org.vigia.runtime.language.LanguageDetector;

/**
 * Turns a text into sentences and tokens with Stanford CoreNLP, each paragraph in its own language.
 *
 * <p>Thread-safe: CoreNLP's pipelines are. A document in neither language comes back without
 * sentences.
 */
public final class CoreNlpAnnotator {
  /**
   * Readers look back and forth within a sentence: one of 200,000 characters must not make them
   * crawl.
   */
  private static final int LONGEST_SENTENCE = 400;

  private final StanfordCoreNLP english;
  private final StanfordCoreNLP spanish;
  private final LanguageDetector detector;

  private CoreNlpAnnotator(
      StanfordCoreNLP english, StanfordCoreNLP spanish, LanguageDetector detector) {
    this.english = english;
    this.spanish = spanish;
    this.detector = detector;
  }

  /**
   * Loads the models of both languages at once; takes seconds and some 300 MB.
   *
   * @throws OperatorException if a model is missing or cannot be read
   */
  public static CoreNlpAnnotator load() {
    try (var loaders =
        Executors.newThreadPerTaskExecutor(Thread.ofPlatform().name("load-models-", 0).factory())) {
      CompletableFuture<StanfordCoreNLP> english =
          CompletableFuture.supplyAsync(Pipelines::english, loaders);
      CompletableFuture<StanfordCoreNLP> spanish =
          CompletableFuture.supplyAsync(Pipelines::spanish, loaders);
      return new CoreNlpAnnotator(english.join(), spanish.join(), new LanguageDetector());
    } catch (CompletionException e) {
      throw new OperatorException(
          "a language model cannot be loaded ("
              + rootMessage(e)
              + "); vigia-enrich-models must be on the class path: build it with ./mvnw package",
          e);
    }
  }

  /**
   * Annotates a headline and a body.
   *
   * @param title headline; becomes the first paragraph
   * @param body paragraphs parted by an empty line
   */
  public AnnotatedText annotate(String title, String body) {
    String text = title.isEmpty() ? body : title + "\n\n" + body;
    Language language = detector.detect(text);
    List<Sentence> sentences = new ArrayList<>();
    for (Stretch stretch : Stretch.of(text, language, detector)) {
      if (stretch.language() != Language.OTHER) {
        annotate(text, stretch, title.length(), sentences);
      }
    }
    return new AnnotatedText(text, language, sentences);
  }

  private void annotate(String text, Stretch stretch, int titleEnd, List<Sentence> into) {
    Annotation annotation = new Annotation(text.substring(stretch.begin(), stretch.end()));
    (stretch.language() == Language.SPANISH ? spanish : english).annotate(annotation);
    List<CoreMap> found = annotation.get(CoreAnnotations.SentencesAnnotation.class);
    if (found == null) {
      return;
    }
    for (CoreMap sentence : found) {
      List<Token> tokens = tokens(text, stretch, sentence);
      for (int from = 0; from < tokens.size(); from += LONGEST_SENTENCE) {
        List<Token> part = tokens.subList(from, Math.min(tokens.size(), from + LONGEST_SENTENCE));
        int begin = part.getFirst().begin();
        into.add(
            new Sentence(
                into.size(),
                begin,
                part.getLast().end(),
                stretch.paragraphAt(begin),
                begin < titleEnd,
                stretch.language(),
                part));
      }
    }
  }

  private static List<Token> tokens(String text, Stretch stretch, CoreMap sentence) {
    List<Token> tokens = new ArrayList<>();
    int last = -1;
    for (CoreLabel label : sentence.get(CoreAnnotations.TokensAnnotation.class)) {
      int begin = stretch.begin() + label.beginPosition();
      int end = stretch.begin() + label.endPosition();
      // "liberarlos" comes as "liberar" + "los" at one place: the verb stands for both.
      if (begin < end && begin > last) {
        tokens.add(token(text.substring(begin, end), begin, end, label));
        last = begin;
      }
    }
    return tokens;
  }

  private static Token token(String word, int begin, int end, CoreLabel label) {
    String lemma = label.lemma() == null ? word : label.lemma();
    String entity = label.ner() == null ? "O" : label.ner();
    String pos = label.tag() == null ? "" : label.tag();
    return new Token(begin, end, word, lemma.toLowerCase(Locale.ROOT), pos, entity);
  }

  private static String rootMessage(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }
}
