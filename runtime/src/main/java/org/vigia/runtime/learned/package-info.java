/** What was learned from annotated articles, as data: weights and the models that add them up. */
@NullMarked
package org.vigia.runtime.learned;

import org.jspecify.annotations.NullMarked;
