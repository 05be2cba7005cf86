package org.parley.server.view;

/** A part of a kept model that rests on a quotation, such as {@code "preference 1 of Navy: Block"}. */
public record RestingPart(String model, int version, String part) {}
