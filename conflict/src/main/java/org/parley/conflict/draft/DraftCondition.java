package org.parley.conflict.draft;

/** A name for a condition, to use in others. */
public record DraftCondition(String name, String meaning) {}
