# shellcheck shell=sh
# Finds a JDK that Vigía can be built and run with. Sourced by ./vigia and ./mvnw, so: plain POSIX sh, no output,
# no process where a file will do. `vigia_find_jdk 25` sets VIGIA_JDK to a directory and returns 0, or returns 1.

# The feature version (25) of the JDK in directory $1 goes to vigia_jdk_feature; 1 where there is no JDK.
vigia_jdk_version() {
  vigia_jdk_feature=0
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
  if [ -r "$1/release" ]; then
    while IFS= read -r vigia_line || [ -n "$vigia_line" ]; do
      case $vigia_line in
      JAVA_VERSION=*)
        vigia_line=${vigia_line#JAVA_VERSION=}
        vigia_line=${vigia_line#\"}
        vigia_jdk_feature=${vigia_line%%[!0-9]*}
        break
        ;;
      esac
    done <"$1/release"
  fi
  [ -n "$vigia_jdk_feature" ] && [ "$vigia_jdk_feature" -gt 0 ]
}

vigia_find_jdk() {
  vigia_wanted=$1
  # What somebody set on purpose comes first, whatever its version above the wanted one.
  for vigia_dir in "${VIGIA_JAVA_HOME-}" "${JAVA_HOME-}"; do
    if [ -n "$vigia_dir" ] && vigia_jdk_version "$vigia_dir" && [ "$vigia_jdk_feature" -ge "$vigia_wanted" ]; then
      VIGIA_JDK=$vigia_dir
      return 0
    fi
  done
  vigia_on_path=$(command -v javac 2>/dev/null) || vigia_on_path=
  if [ -n "$vigia_on_path" ]; then
    # javac on PATH is mostly a link, or a link to a link, into the JDK.
    vigia_real=$(readlink -f "$vigia_on_path" 2>/dev/null) || vigia_real=$vigia_on_path
    vigia_on_path=${vigia_real%/bin/javac}
  fi
  vigia_mac=
  if [ -x /usr/libexec/java_home ]; then
    vigia_mac=$(/usr/libexec/java_home -v "$vigia_wanted+" 2>/dev/null) || vigia_mac=
  fi
  # mvnw runs with globbing off; the list below needs it.
  case $- in *f*) vigia_glob=off ;; *) vigia_glob=on ;; esac
  set +f
  # JAVA_HOME_25_X64 and the like are what build services set.
  set -- "$vigia_on_path" "$vigia_mac" \
    "${JAVA_HOME_25-}" "${JAVA_HOME_25_X64-}" "${JAVA_HOME_25_ARM64-}" "${JAVA_HOME_25_arm64-}" "${JDK_25-}" "${JDK25-}" \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/homebrew/opt/openjdk* /usr/local/opt/openjdk* \
    "${SDKMAN_DIR:-${HOME-}/.sdkman}"/candidates/java/* "${HOME-}"/.jdks/* "${HOME-}"/.jdk/* \
    "${HOME-}"/.asdf/installs/java/* "${HOME-}"/.local/share/mise/installs/java/* "${HOME-}"/.jabba/jdk/* \
    "${HOME-}"/.gradle/jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /snap/openjdk/current/jdk
  [ "$vigia_glob" = on ] || set -f
  # Of the rest the lowest version that will do: it is the one the build is tested with.
  VIGIA_JDK=
  vigia_best=
  for vigia_dir; do
    if [ -n "$vigia_dir" ] && vigia_jdk_version "$vigia_dir" && [ "$vigia_jdk_feature" -ge "$vigia_wanted" ] &&
      { [ -z "$vigia_best" ] || [ "$vigia_jdk_feature" -lt "$vigia_best" ]; }; then
      VIGIA_JDK=$vigia_dir
      vigia_best=$vigia_jdk_feature
    fi
  done
  [ -n "$VIGIA_JDK" ]
}
