# Sets $java to a JDK 25, found the way the build finds it; FELTBOK_JAVA or JAVA_HOME overrides. To be read by other scripts.
is25() { grep -q '^JAVA_VERSION="25' "$(dirname "$(dirname "$(readlink -f "$1")")")/release" 2>/dev/null; }
java=${FELTBOK_JAVA:-}
if [ -z "$java" ] && [ -n "$JAVA_HOME" ] && is25 "$JAVA_HOME/bin/java"; then java=$JAVA_HOME/bin/java; fi
if [ -z "$java" ] && command -v java >/dev/null && is25 "$(command -v java)"; then java=$(command -v java); fi
if [ -z "$java" ]; then
  for j in /usr/lib/jvm/*25*/bin/java /Library/Java/JavaVirtualMachines/*25*/Contents/Home/bin/java "$HOME"/.sdkman/candidates/java/25*/bin/java; do
    [ -x "$j" ] && java=$j && break
  done
fi
[ -n "$java" ] || { echo "$(basename "$0"): no JDK 25 found; install one, or set JAVA_HOME to it" >&2; exit 2; }
