@NullMarked
package org.parley.benchmarks.conflict;

import org.jspecify.annotations.NullMarked;
