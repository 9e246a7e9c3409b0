package org.feltbok.interviews.ui;

/** Which coded segments are listed. */
public enum SegmentScope {
    INTERVIEW,
    CASE,
    ALL
}
