# Builds $jar and the list of libraries in $runtime if a source file is newer, and then the caches of classes made ready,
# $cache for windows and $commands for the command line, by doing once what people do (DressRehearsal). To be read by other
# scripts, with $top and $java set. Where a cache cannot be made everything works as well, only later.
jar=$top/target/feltbok.jar runtime=$top/target/runtime-classpath.txt
cache=$top/target/feltbok.aot commands=$top/target/feltbok-commands.aot
# a heap that begins small and grows with the study: as fast, and a quarter less memory
options="-XX:+UseSerialGC -Xms48m -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40 --enable-native-access=ALL-UNNAMED"
# commands that are over before code made for a whole day would pay
brief="-XX:TieredStopAtLevel=1"
if [ ! -s "$jar" ] || [ ! -s "$runtime" ] || [ -n "$(find "$top/src/main" "$top/pom.xml" -type f -newer "$jar" | head -n 1)" ]; then
  (cd "$top" && mvn -q -B compile jar:jar dependency:build-classpath -DincludeScope=runtime \
    -Dmdep.outputFile="$runtime") >&2
  touch "$jar"
  rm -f "$cache" "$commands"
fi
# an empty cache says that making it was tried
rehearse() { # what, cache
  "$java" -XX:AOTCacheOutput="$2.new" $options -Dfeltbok.home="$top" -cp "$jar:$(cat "$runtime")" \
    org.feltbok.app.DressRehearsal "$1" "$rehearsal" >/dev/null 2>&1 && mv "$2.new" "$2" || { rm -f "$2.new"*; : >"$2"; }
}
if [ ! "$commands" -nt "$jar" ] || [ ! "$cache" -nt "$jar" ]; then
  rehearsal=$(mktemp -d "${TMPDIR:-/tmp}/feltbok-rehearsal.XXXXXX")
  rehearse commands "$commands"
  rehearse window "$cache"
  rm -rf "$rehearsal"
fi
