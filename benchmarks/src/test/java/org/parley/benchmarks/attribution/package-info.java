@NullMarked
package org.parley.benchmarks.attribution;

import org.jspecify.annotations.NullMarked;
