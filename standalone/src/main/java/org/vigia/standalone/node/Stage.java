package org.vigia.standalone.node;

/** The services that a process can run, in the order of the flow. */
public enum Stage {
  INGEST,
  ENRICH,
  ALERTS,
  DASHBOARD,
  ARCHIVE
}
