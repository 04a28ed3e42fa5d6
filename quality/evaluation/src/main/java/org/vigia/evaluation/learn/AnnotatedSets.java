package org.vigia.evaluation.learn;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vigia.enrich.analysis.DocumentReader;
import org.vigia.evaluation.LegalBank;
import org.vigia.evaluation.PhraseBank;
import org.vigia.standalone.evaluate.GoldDocument;
import org.vigia.standalone.evaluate.GoldSet;

/** Reads annotated sets: folders of articles, and files of phrases. */
public final class AnnotatedSets {
  private final DocumentReader documents;

  public AnnotatedSets(DocumentReader documents) {
    this.documents = documents;
  }

  /**
   * The articles of a gold set, or the passages of a phrase bank, that are on the watched topics.
   *
   * @throws org.vigia.standalone.evaluate.GoldException if the folder cannot be used
   */
  public List<AnnotatedArticle> read(SetKind kind, Path set) {
    List<GoldDocument> gold =
        Files.isDirectory(set)
            ? GoldSet.read(set).documents()
            : TrainingSets.isLegal(set) ? LegalBank.read(set) : PhraseBank.read(set);
    return gold.stream()
        .filter(document -> !document.expected().topics().isEmpty())
        .map(document ->
            new AnnotatedArticle(
                set.toString(),
                kind,
                document,
                documents.read(
                    document.title(), document.body(), AnnotatedArticle.day(document), null)))
        .toList();
  }

  /** Everything that may be learned from. */
  public List<AnnotatedArticle> toLearnFrom(TrainingSets sets) {
    List<AnnotatedArticle> articles = new ArrayList<>();
    sets.known().forEach(set -> articles.addAll(read(SetKind.KNOWN, set)));
    sets.blind().forEach(set -> articles.addAll(read(SetKind.BLIND, set)));
    return articles;
  }

  /** Everything that is counted only. */
  public List<AnnotatedArticle> apart(TrainingSets sets) {
    List<AnnotatedArticle> articles = new ArrayList<>();
    sets.apart().forEach(set -> articles.addAll(read(SetKind.BLIND, set)));
    return articles;
  }
}
