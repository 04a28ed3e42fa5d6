package org.vigia.enrich.legal;

/**
 * A name of the document that was linked to the gazetteer or to an instrument.
 *
 * @param begin offset of its first character in the document
 * @param end offset behind its last
 * @param id {@code org:us-supreme-court}, {@code person:…}, {@code country:SV} or an instrument's
 *     id
 * @param instrument whether the id is an instrument's
 */
public record LinkedName(int begin, int end, String id, boolean instrument) {}
