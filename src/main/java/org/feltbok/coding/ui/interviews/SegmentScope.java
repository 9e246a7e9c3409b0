package org.feltbok.coding.ui.interviews;

/** Which coded segments are listed. */
public enum SegmentScope {
    INTERVIEW,
    CASE,
    ALL
}
