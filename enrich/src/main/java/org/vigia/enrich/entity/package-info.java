/**
 * Who and what a document speaks of: names linked to the gazetteer, names that only the recogniser
 * saw, titles that stand for their holders, and "the prison" that stands for a name before it.
 */
@NullMarked
package org.vigia.enrich.entity;

import org.jspecify.annotations.NullMarked;
