/**
 * Treaties, laws and constitutions with the provisions that a text cites, in English and Spanish:
 * "Articles 7 and 10(1) of the ICCPR", "CAT, art. 3", "artículos 5 y 8.2.h de la Convención
 * Americana", "sections 241(b)(3) and 208 of the INA", and short forms after the first mention.
 */
@NullMarked
package org.vigia.enrich.instrument;

import org.jspecify.annotations.NullMarked;
