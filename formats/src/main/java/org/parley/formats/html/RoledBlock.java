package org.parley.formats.html;

import org.parley.model.BlockRole;

/** A block of a page and what it is there for. */
public record RoledBlock(BlockRole role, String text) {}
