/** Models from files and into files: our YAML and the {@code .gmcr} JSON of other programs. */
@NullMarked
package org.parley.conflict.files;

import org.jspecify.annotations.NullMarked;
