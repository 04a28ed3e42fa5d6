package org.vigia.enrich.nlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
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

  private final Pipelines english;
  private final Pipelines spanish;
  private final LanguageDetector detector;

  private CoreNlpAnnotator(Pipelines english, Pipelines spanish, LanguageDetector detector) {
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
      CompletableFuture<Pipelines> english =
          CompletableFuture.supplyAsync(Pipelines::english, loaders);
      CompletableFuture<Pipelines> spanish =
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

  /** Whether a text has unbroken stretches of pages, which are not read. */
  public static boolean passesOver(String text) {
    return !Unbroken.blanked(text).equals(text);
  }

  /** Annotates a headline and a body, every sentence with everything. */
  public AnnotatedText annotate(String title, String body) {
    return annotate(title, body, Attention.FULL);
  }

  /**
   * Annotates a headline and a body.
   *
   * @param title headline; becomes the first paragraph
   * @param body paragraphs parted by an empty line
   * @param attention which sentences get the dear annotations
   */
  public AnnotatedText annotate(String title, String body, Attention attention) {
    String text = AnnotatedText.join(title, body);
    Language language = detector.detect(text);
    List<Sentence> sentences = new ArrayList<>();
    for (Stretch stretch : Stretch.of(text, language, detector)) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("nobody waits for this reading any more");
      }
      if (stretch.language() != Language.OTHER) {
        annotate(text, stretch, title.length(), attention, sentences);
      }
    }
    return new AnnotatedText(text, language, sentences);
  }

  private void annotate(
      String text, Stretch stretch, int titleEnd, Attention attention, List<Sentence> into) {
    Pipelines pipelines = stretch.language() == Language.SPANISH ? spanish : english;
    Annotation annotation =
        new Annotation(Unbroken.blanked(text.substring(stretch.begin(), stretch.end())));
    pipelines.tokens().annotate(annotation);
    List<CoreMap> found = annotation.get(CoreAnnotations.SentencesAnnotation.class);
    if (found == null) {
      return;
    }
    List<CoreMap> parts = found.stream().flatMap(CoreNlpAnnotator::parts).toList();
    Language language = stretch.language();
    Pipelines.annotate(
        pipelines.grammar(),
        annotation,
        parts.stream()
            .filter(s -> attention.toGrammar(tokens(text, stretch, s), language))
            .toList());
    Pipelines.annotate(
        pipelines.names(),
        annotation,
        parts.stream().filter(s -> attention.toNames(tokens(text, stretch, s), language)).toList());
    for (CoreMap part : parts) {
      List<Token> tokens = tokens(text, stretch, part);
      if (!tokens.isEmpty()) {
        int begin = tokens.getFirst().begin();
        into.add(
            new Sentence(
                into.size(),
                begin,
                tokens.getLast().end(),
                stretch.paragraphAt(begin),
                begin < titleEnd,
                language,
                tokens));
      }
    }
  }

  /** A sentence as it is or, if it is endless, in parts. */
  private static Stream<CoreMap> parts(CoreMap sentence) {
    List<CoreLabel> tokens = sentence.get(CoreAnnotations.TokensAnnotation.class);
    if (tokens.size() <= LONGEST_SENTENCE) {
      return Stream.of(sentence);
    }
    List<CoreMap> parts = new ArrayList<>();
    for (int from = 0; from < tokens.size(); from += LONGEST_SENTENCE) {
      CoreMap part = new ArrayCoreMap(1);
      int to = Math.min(tokens.size(), from + LONGEST_SENTENCE);
      part.set(CoreAnnotations.TokensAnnotation.class, new ArrayList<>(tokens.subList(from, to)));
      parts.add(part);
    }
    return parts.stream();
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
