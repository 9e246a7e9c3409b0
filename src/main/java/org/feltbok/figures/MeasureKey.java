package org.feltbok.figures;

import org.feltbok.analysis.Condition;
import org.feltbok.analysis.Measure;
import org.feltbok.analysis.Measures;

import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Tells whether two measures are the same number, however their conditions are ordered and their
 * names are written.
 */
final class MeasureKey {
    private MeasureKey() {}

    static String of(Measure measure, Measures measures) {
        Measure full = measures.full(measure);
        boolean part =
                full.subject() instanceof Measure.Cases
                        || full.subject() instanceof Measure.Responses;
        TreeSet<String> where = new TreeSet<>();
        // a share of cases or responses is the part "by" of those "given"; else both are one
        Stream<String> given = full.given().stream().map(c -> (part ? "given " : "") + c);
        Stream.concat(given, full.by().stream().map(Condition::toString)).forEach(where::add);
        return full.subject()
                + "."
                + full.statistic().word()
                + "|"
                + Condition.text(full.of())
                + "|"
                + where
                + full.weight().map(w -> "|" + w).orElse("");
    }
}
