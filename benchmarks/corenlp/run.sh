#!/bin/sh
# Reads ARTICLES of FOLDER with CoreNLP and with Parley, in turn, in one process. Not part of the build: fetches CoreNLP
# (GPL, 474 MB of models) from Maven Central on the first run.
# usage: benchmarks/corenlp/run.sh FOLDER [ARTICLES] [ROUNDS]     from the repository's root, with JAVA_HOME at a JDK 25
set -e
here=$(dirname "$0")
mvn -q -B -pl reading -am install -DskipTests
mvn -q -B -f "$here/pom.xml" compile dependency:build-classpath -Dmdep.outputFile=target/classpath
exec "${JAVA_HOME:-/usr}/bin/java" -Xmx6g --enable-native-access=ALL-UNNAMED \
    -cp "$here/target/classes:$(cat "$here/target/classpath")" org.parley.benchmarks.corenlp.BesideCoreNlp "$@"
