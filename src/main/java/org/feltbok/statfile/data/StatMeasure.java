package org.feltbok.statfile.data;

/** What the values of a variable say beside being different from each other. */
public enum StatMeasure {
    UNKNOWN,
    NOMINAL,
    ORDINAL,
    SCALE
}
