/**
 * How well the article's own text is cut out of web pages, and the growing of the trees that do it.
 *
 * <p>Both need the pages of {@code shared/corpora/pages} beside the repository. From the repository's root,
 * with {@code JAVA_HOME} set to a JDK 25:
 *
 * <pre>
 * mvn -q -B -pl benchmarks -am -DskipTests -Pcontent-benchmark verify     measures, ours beside Readability4J
 * mvn -q -B -pl benchmarks -am -DskipTests -Ptrain-main-content verify    grows the trees anew
 * </pre>
 */
@NullMarked
package org.parley.benchmarks.content;

import org.jspecify.annotations.NullMarked;
