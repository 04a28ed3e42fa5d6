/** The {@code vigia} command: its subcommands, their options and their exit codes. */
@NullMarked
package org.vigia.standalone.cli;

import org.jspecify.annotations.NullMarked;
