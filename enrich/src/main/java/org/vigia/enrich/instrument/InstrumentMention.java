package org.vigia.enrich.instrument;

/**
 * A place in the text that names an instrument.
 *
 * @param id vocabulary or gazetteer id, such as {@code cat}
 * @param begin offset of the first character in the document
 * @param end offset behind the last
 */
public record InstrumentMention(String id, int begin, int end, String text) {}
