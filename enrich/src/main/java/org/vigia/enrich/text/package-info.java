/**
 * The document as all readers see it: text, sentences, tokens and the words that explain a finding.
 * No CoreNLP type appears here.
 */
@NullMarked
package org.vigia.enrich.text;

import org.jspecify.annotations.NullMarked;
