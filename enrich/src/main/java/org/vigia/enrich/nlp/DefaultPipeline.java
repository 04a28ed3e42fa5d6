package org.vigia.enrich.nlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.Properties;

/**
 * CoreNLP's own pipeline {@code tokenize,ssplit,pos,lemma,ner} with its defaults (English): what
 * Vigía measures itself against, and reads no article with.
 *
 * <p>Needs CoreNLP's published models, of which Vigía ships a tenth.
 */
public final class DefaultPipeline {
  /** In the published models only. */
  private static final String LARGEST_GAZETTEER =
      "/edu/stanford/nlp/models/kbp/english/gazetteers/regexner_caseless.tab";

  private final StanfordCoreNLP pipeline;

  private DefaultPipeline(StanfordCoreNLP pipeline) {
    this.pipeline = pipeline;
  }

  /** Whether the published models are on the class path. */
  public static boolean isAvailable() {
    return DefaultPipeline.class.getResource(LARGEST_GAZETTEER) != null;
  }

  /** Loads the models; takes some ten seconds and 900 MB. */
  public static DefaultPipeline load() {
    Properties settings = new Properties();
    settings.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner");
    return new DefaultPipeline(new StanfordCoreNLP(settings, false));
  }

  /** Annotates a text and counts its tokens. */
  public int tokens(String text) {
    Annotation annotation = new Annotation(text);
    pipeline.annotate(annotation);
    return annotation.get(CoreAnnotations.TokensAnnotation.class).size();
  }
}
