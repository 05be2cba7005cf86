package org.parley.formats.pdf;

/** A word on a page; lengths in points, from the upper left corner. */
record PdfWord(String text, float left, float right, float base, float size, boolean bold) {}
