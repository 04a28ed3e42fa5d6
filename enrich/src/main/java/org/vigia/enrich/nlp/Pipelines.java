package org.vigia.enrich.nlp;

import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.Properties;

/**
 * The two CoreNLP pipelines with what costs little: tokens, sentences, parts of speech, lemmas and
 * one statistical name recogniser each.
 *
 * <p>Left out on purpose: the fine-grained gazetteer (two thirds of the default pipeline's time),
 * SUTime (a fifth) and two of three English recognisers. Our own readers do their work on the few
 * sentences that matter.
 */
final class Pipelines {
  private static final String MODELS = "edu/stanford/nlp/models/";

  private Pipelines() {}

  static StanfordCoreNLP english() {
    Properties settings = common();
    settings.setProperty("annotators", "tokenize,pos,lemma,ner");
    settings.setProperty("pos.model", MODELS + "pos-tagger/english-left3words-distsim.tagger");
    settings.setProperty("ner.model", MODELS + "ner/english.conll.4class.distsim.crf.ser.gz");
    return new StanfordCoreNLP(settings, false);
  }

  static StanfordCoreNLP spanish() {
    Properties settings = common();
    settings.setProperty("annotators", "tokenize,ssplit,mwt,pos,lemma,ner");
    settings.setProperty("tokenize.language", "es");
    settings.setProperty("mwt.mappingFile", MODELS + "mwt/spanish/spanish-mwt.tsv");
    settings.setProperty("pos.model", MODELS + "pos-tagger/spanish-ud.tagger");
    settings.setProperty("ner.language", "es");
    settings.setProperty("ner.model", MODELS + "ner/spanish.ancora.distsim.s512.crf.ser.gz");
    return new StanfordCoreNLP(settings, false);
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
}
