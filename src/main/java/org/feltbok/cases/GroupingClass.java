package org.feltbok.cases;

import org.feltbok.base.text.LocalText;

/** One of the classes into which a grouping divides the cases. */
public record GroupingClass(String id, String code, LocalText label) {}
