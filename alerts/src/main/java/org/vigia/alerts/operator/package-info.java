/**
 * Tells the operator, by mail, which sources fail, fall silent or publish far less than they used
 * to, and when they are well again; and which decisions wait for him.
 */
@NullMarked
package org.vigia.alerts.operator;

import org.jspecify.annotations.NullMarked;
