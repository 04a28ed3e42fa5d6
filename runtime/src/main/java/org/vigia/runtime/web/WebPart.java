package org.vigia.runtime.web;

import io.javalin.config.RoutesConfig;

/** Pages of one service, added to the web server of the process that it runs in. */
@FunctionalInterface
public interface WebPart {
  /** Adds the routes; paths must not collide with those of other services. */
  void addTo(RoutesConfig routes);
}
