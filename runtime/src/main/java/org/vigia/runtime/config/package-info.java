/**
 * The configuration: records that cannot be invalid, read from strict YAML over documented
 * defaults, with errors that name key, value, file and line.
 */
@NullMarked
package org.vigia.runtime.config;

import org.jspecify.annotations.NullMarked;
