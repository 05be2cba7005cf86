package org.parley.model;

/** A stretch of a document with one role. Blocks of a document are in order and do not overlap. */
public record Block(BlockRole role, Range range) {}
