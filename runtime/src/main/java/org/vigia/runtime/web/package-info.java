/** The process's one web server: pages of its services, health and metrics. */
@NullMarked
package org.vigia.runtime.web;

import org.jspecify.annotations.NullMarked;
