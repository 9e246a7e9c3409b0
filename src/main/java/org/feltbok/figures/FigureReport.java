package org.feltbok.figures;

import org.feltbok.base.text.LocalText;

import java.time.Instant;
import java.util.List;

/**
 * What a report is made from.
 *
 * @param key of the study
 * @param title of the study
 * @param asOf when the study was changed last: the same data give the same files
 * @param sections of the report, as they stand below each other
 * @param figures with their data, all of one moment
 */
public record FigureReport(
        String key,
        LocalText title,
        Instant asOf,
        List<ReportSection> sections,
        FigureMoment figures) {
    public FigureReport {
        sections = List.copyOf(sections);
    }
}
