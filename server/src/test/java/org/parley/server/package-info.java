@NullMarked
package org.parley.server;

import org.jspecify.annotations.NullMarked;
