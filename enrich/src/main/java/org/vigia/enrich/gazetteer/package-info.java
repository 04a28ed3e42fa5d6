/**
 * The watch list as data: who and what is known, by which names, and when a name counts.
 *
 * <p>The files under {@code gazetteer/} hold lists of entries with an {@code id}. Names stand under
 * {@code names} (usable anywhere), {@code short} (once a full name stands in the document), {@code
 * surname} (of a person, where no other given name stands before it), {@code demonyms}, {@code
 * capitals} and {@code metonyms} (of a country), {@code titles} (of an office), each by language
 * ({@code en}, {@code es}, {@code any}; documentation only: all are looked for in every text). A
 * name is a phrase with alternatives in parentheses, or a rule {@code {name: …}} with conditions,
 * see {@link org.vigia.enrich.gazetteer.NameRule}.
 */
@NullMarked
package org.vigia.enrich.gazetteer;

import org.jspecify.annotations.NullMarked;
