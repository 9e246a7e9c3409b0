package org.feltbok.analysis;

/**
 * Where a number may lie.
 *
 * @param level of confidence in percent, such as 95
 */
public record Interval(double low, double high, double level) {}
