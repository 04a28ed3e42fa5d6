/**
 * References that lawyers and the press use: US cases, codes, regulations, orders and dockets, UN
 * symbols, files of the inter-American system, decrees and rulings of El Salvador.
 */
@NullMarked
package org.vigia.enrich.instrument.reference;

import org.jspecify.annotations.NullMarked;
