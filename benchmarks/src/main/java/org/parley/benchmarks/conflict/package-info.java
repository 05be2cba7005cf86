/**
 * How fast conflict models are solved, on models that any program can make anew. From the repository's root, with
 * {@code JAVA_HOME} set to a JDK 25:
 *
 * <pre>
 * mvn -q -B -pl benchmarks -am -DskipTests -Pconflict-benchmark verify    JMH, warmed up
 * mvn -q -B -pl benchmarks -am -DskipTests -Pconflict-process verify      ./parley, a new process each time
 * </pre>
 */
@NullMarked
package org.parley.benchmarks.conflict;

import org.jspecify.annotations.NullMarked;
