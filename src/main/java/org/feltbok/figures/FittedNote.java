package org.feltbok.figures;

import org.feltbok.analysis.FittedRows;
import org.feltbok.analysis.Measure;
import org.feltbok.analysis.Measures;
import org.feltbok.analysis.Regressed;
import org.feltbok.analysis.Statistic;
import org.feltbok.analysis.Statistics;
import org.feltbok.base.text.Texts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the note says of lines by least squares: who is left out of them, or why there is none. */
record FittedNote(Measures measures, Texts texts) {
    private static final Statistic LINE = Statistics.of("r_squared").orElseThrow();

    List<String> of(List<FigureComputer.Computed> cells) {
        Map<Measure, FittedRows> lines = new LinkedHashMap<>();
        for (FigureComputer.Computed cell : cells) {
            if (cell.measure().subject() instanceof Regressed one) {
                var whole = new Regressed(one.outcome(), one.terms(), "");
                Measure measure = cell.measure();
                lines.computeIfAbsent(
                        measure.with(whole, measure.given(), measure.by()).with(LINE),
                        m -> measures.fitted(m).orElseThrow());
            }
        }
        return lines.values().stream()
                .filter(f -> f.reason().isPresent() || f.lacking() > 0)
                .map(this::told)
                .distinct()
                .toList();
    }

    private String told(FittedRows rows) {
        return rows.reason()
                .map(r -> texts.get("figures.note.fit.undefined", TestWords.said(r, texts)))
                .orElseGet(() -> texts.get("figures.note.ols.lacking", rows.lacking()));
    }
}
