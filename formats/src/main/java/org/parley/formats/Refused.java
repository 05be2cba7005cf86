package org.parley.formats;

/**
 * A file that could not be read.
 *
 * @param file   name to show
 * @param reason one sentence: what is wrong
 * @param remedy one sentence: what to do
 */
public record Refused(String file, String reason, String remedy) implements Incoming {}
