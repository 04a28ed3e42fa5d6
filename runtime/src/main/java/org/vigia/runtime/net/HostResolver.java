package org.vigia.runtime.net;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Looks names up; the real one asks the system. */
@FunctionalInterface
public interface HostResolver {
  /** All addresses of a name or literal. */
  InetAddress[] resolve(String host) throws UnknownHostException;

  /** The system's resolver. */
  static HostResolver system() {
    return InetAddress::getAllByName;
  }
}
