/**
 * The rules of the house that bytecode can show, for the architecture test that stands beside the
 * code of each module.
 */
@NullMarked
package org.vigia.testkit.architecture;

import org.jspecify.annotations.NullMarked;
