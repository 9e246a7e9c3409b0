package org.feltbok.interviews;

import java.util.Map;

/**
 * The passages read from a plain folder, for parts that point at them.
 *
 * @param byKey by INTERVIEW/number from 1
 */
public record ReadNotes(Map<String, Passage> byKey) {}
