package org.vigia.enrich.analysis;

import java.util.List;
import java.util.Set;
import org.vigia.contract.AnnotatedArticle.Citation;
import org.vigia.contract.Principle;
import org.vigia.contract.Remark;
import org.vigia.contract.WatchTopic;
import org.vigia.enrich.entity.DocumentEntities;
import org.vigia.enrich.instrument.DocumentInstruments;
import org.vigia.enrich.legal.LegalReading;
import org.vigia.enrich.statistic.StatisticReading;
import org.vigia.enrich.text.AnnotatedText;

/**
 * All that the readers find in one document, with offsets into its text. Statistics and events only
 * if it is on topic.
 *
 * @param remarks why the text was not read, or not all of it
 */
public record Reading(
    AnnotatedText text,
    List<WatchTopic> topics,
    DocumentEntities entities,
    DocumentInstruments instruments,
    List<Citation> citations,
    Set<Principle> principles,
    List<StatisticReading> statistics,
    List<LegalReading> legalDevelopments,
    List<Remark> remarks) {
  public Reading {
    topics = List.copyOf(topics);
    citations = List.copyOf(citations);
    principles = Set.copyOf(principles);
    statistics = List.copyOf(statistics);
    legalDevelopments = List.copyOf(legalDevelopments);
    remarks = List.copyOf(remarks);
  }
}
