package org.feltbok.coding;

/**
 * How often a code was given by one coder.
 *
 * @param code the code or folder
 * @param texts texts that have it; for a folder, that have any code below it
 * @param share of the base, 0 to 1; NaN if the base is 0
 */
public record CodeCount(Code code, int texts, double share) {}
