package org.parley.formats.html;

import java.util.List;

/** Tells which blocks of a page are its report's own text. */
interface MainContent {

    /** For each block how likely it is part of the report, between 0 and 1. */
    double[] of(List<TextBlock> blocks, PageFacts facts);
}
