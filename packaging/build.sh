# Builds $jar and the list of libraries in $runtime if a source file is newer. To be read by other scripts, with $top set.
jar=$top/target/feltbok.jar runtime=$top/target/runtime-classpath.txt cache=$top/target/feltbok.aot
options="-XX:+UseSerialGC --enable-native-access=ALL-UNNAMED"
if [ ! -s "$jar" ] || [ ! -s "$runtime" ] || [ -n "$(find "$top/src/main" "$top/pom.xml" -type f -newer "$jar" | head -n 1)" ]; then
  (cd "$top" && mvn -q -B compile jar:jar dependency:build-classpath -Dmdep.includeScope=runtime \
    -Dmdep.outputFile="$runtime") >&2
  touch "$jar"
  rm -f "$cache"
fi
