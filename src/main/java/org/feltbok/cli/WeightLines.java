package org.feltbok.cli;

import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.StudyData;
import org.feltbok.analysis.WeightReport;
import org.feltbok.base.Fault;
import org.feltbok.dataset.StudyWeight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the command line says of a weight. */
final class WeightLines {
    private WeightLines() {}

    /** A line. */
    record Line(String key, Object... arguments) {
        private static Line of(Fault fault) {
            return new Line("cli.weight.told", fault);
        }
    }

    /** Its spread, the classes before and after, and what is to be known of it. */
    static List<Line> of(StudyData data, StudyWeight weight) {
        Dataset rows = weight.isOfCases() ? data.cases() : data.survey(weight.survey()).data();
        List<Line> lines = new ArrayList<>();
        if (!rows.owns(weight.name())) {
            lines.add(new Line("cli.weight.not_there", weight.name()));
            return lines;
        }
        lines.add(new Line("cli.weight.named", weight.name(), weight.label()));
        Optional<WeightReport> made = WeightReport.of(rows, weight.name());
        WeightReport.Spread spread =
                made.map(WeightReport::spread)
                        .orElseGet(() -> WeightReport.Spread.of(rows.numbers(weight.name())));
        if (spread.n() > 0) {
            lines.add(
                    new Line(
                            "cli.weight.spread",
                            spread.n(),
                            spread.without(),
                            spread.least(),
                            spread.greatest(),
                            spread.effectiveN(),
                            spread.designEffect()));
        }
        made.ifPresent(
                report -> {
                    lines.addAll(margins(report));
                    report.told().forEach(t -> lines.add(Line.of(t)));
                    report.reason().ifPresent(r -> lines.add(Line.of(r)));
                });
        return lines;
    }

    static List<Line> margins(WeightReport report) {
        List<Line> lines = new ArrayList<>();
        for (WeightReport.Margin margin : report.margins()) {
            for (WeightReport.Part part : margin.parts()) {
                boolean made = !Double.isNaN(part.after());
                lines.add(
                        new Line(
                                made ? "cli.weight.part" : "cli.weight.part_before",
                                margin.name(),
                                part.label(),
                                part.n(),
                                part.population(),
                                part.before(),
                                made ? part.after() : 0));
            }
        }
        return lines;
    }
}
