package org.feltbok.analysis.words;

/**
 * A part of one of several texts.
 *
 * @param text which of them, from 0
 * @param start from 0, in Unicode code points
 * @param end not included
 */
public record TextPart(int text, int start, int end) {}
