/** The smallest change of preferences that makes an outcome hold or breaks it, and what differs between two models. */
@NullMarked
package org.parley.conflict.change;

import org.jspecify.annotations.NullMarked;
