package org.parley.server.view;

/** A piece of a hit in context; found: the words searched for. */
public record SnippetPart(String text, boolean found) {}
