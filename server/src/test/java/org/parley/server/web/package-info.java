@NullMarked
package org.parley.server.web;

import org.jspecify.annotations.NullMarked;
