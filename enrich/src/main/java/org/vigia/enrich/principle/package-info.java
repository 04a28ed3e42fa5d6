/** Legal principles that a text invokes by name or by their usual paraphrases. */
@NullMarked
package org.vigia.enrich.principle;

import org.jspecify.annotations.NullMarked;
