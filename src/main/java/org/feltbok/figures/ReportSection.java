package org.feltbok.figures;

import org.feltbok.base.text.LocalText;

/**
 * A section of the report.
 *
 * @param title with its number, if it has one
 * @param depth 1 for a section of the report itself, 2 for one below it, and so on
 */
public record ReportSection(String key, LocalText title, int depth) {}
