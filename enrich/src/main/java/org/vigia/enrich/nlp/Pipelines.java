package org.vigia.enrich.nlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import java.util.List;
import java.util.Properties;

/**
 * CoreNLP's annotators of one language in three pipelines that can be run on different sentences:
 * tokens and sentences; parts of speech and lemmas; names, by one statistical recogniser.
 *
 * <p>Left out on purpose: the fine-grained gazetteer (two thirds of the default pipeline's time),
 * SUTime (a fifth) and two of three English recognisers. Our own readers do their work on the few
 * sentences that matter.
 */
record Pipelines(StanfordCoreNLP tokens, StanfordCoreNLP grammar, StanfordCoreNLP names) {
  private static final String MODELS = "edu/stanford/nlp/models/";

  static Pipelines english() {
    Properties settings = common();
    settings.setProperty("pos.model", MODELS + "pos-tagger/english-left3words-distsim.tagger");
    settings.setProperty("ner.model", MODELS + "ner/english.conll.4class.distsim.crf.ser.gz");
    return load("tokenize", settings);
  }

  static Pipelines spanish() {
    Properties settings = common();
    settings.setProperty("tokenize.language", "es");
    settings.setProperty("mwt.mappingFile", MODELS + "mwt/spanish/spanish-mwt.tsv");
    settings.setProperty("pos.model", MODELS + "pos-tagger/spanish-ud.tagger");
    settings.setProperty("ner.language", "es");
    settings.setProperty("ner.model", MODELS + "ner/spanish.ancora.distsim.s512.crf.ser.gz");
    return load("tokenize,ssplit,mwt", settings);
  }

  private static Pipelines load(String tokens, Properties settings) {
    return new Pipelines(
        pipeline(tokens, settings), pipeline("pos,lemma", settings), pipeline("ner", settings));
  }

  private static StanfordCoreNLP pipeline(String annotators, Properties settings) {
    Properties own = new Properties();
    own.putAll(settings);
    own.setProperty("annotators", annotators);
    return new StanfordCoreNLP(own, false);
  }

  private static Properties common() {
    Properties settings = new Properties();
    settings.setProperty("ssplit.newlineIsSentenceBreak", "two");
    settings.setProperty("tokenize.options", "untokenizable=noneKeep,invertible=true");
    settings.setProperty("ner.applyFineGrained", "false");
    settings.setProperty("ner.applyNumericClassifiers", "false");
    settings.setProperty("ner.useSUTime", "false");
    settings.setProperty("ner.buildEntityMentions", "false");
    settings.setProperty("threads", "1");
    return settings;
  }

  /** Runs a pipeline over some sentences of a document only. */
  static void annotate(StanfordCoreNLP pipeline, Annotation document, List<CoreMap> sentences) {
    if (!sentences.isEmpty()) {
      document.set(CoreAnnotations.SentencesAnnotation.class, sentences);
      pipeline.annotate(document);
    }
  }
}
