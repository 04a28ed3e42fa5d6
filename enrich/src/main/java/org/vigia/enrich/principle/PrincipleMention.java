package org.vigia.enrich.principle;

import org.vigia.contract.Principle;

/**
 * A place in the text that invokes a principle.
 *
 * @param begin offset of the first character in the document
 * @param end offset behind the last
 */
public record PrincipleMention(Principle principle, int begin, int end, String text) {}
