package org.parley.reading.structure.dating;

/**
 * Something in a text that narrows down when it came out.
 *
 * @param days   on which the text can have come out, going by this alone
 * @param weight how much it counts against other clues
 * @param note   one phrase a reader can check
 * @param begin  of its words in the text, in {@code char}s
 * @param end    of its words
 */
record Clue(Days days, double weight, String note, int begin, int end) {}
