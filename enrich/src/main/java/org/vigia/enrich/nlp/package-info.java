/** Stanford CoreNLP, fenced in: text in, our own sentences and tokens out. */
@NullMarked
package org.vigia.enrich.nlp;

import org.jspecify.annotations.NullMarked;
