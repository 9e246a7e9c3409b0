package org.feltbok.figures;

import org.feltbok.analysis.Condition;
import org.feltbok.analysis.Measure;
import org.feltbok.analysis.StudyData;
import org.feltbok.analysis.Variable;

import java.util.Set;
import java.util.stream.Stream;

/**
 * What follows from a measure: the unit of its numbers, how many decimals they get, what it names.
 */
final class Usual {
    private Usual() {}

    static FigureTable.Unit unit(Measure measure) {
        if (measure.statistic().isPercent()) {
            return FigureTable.Unit.PERCENT;
        }
        if (measure.statistic().isCount()) {
            return FigureTable.Unit.COUNT;
        }
        return switch (measure.statistic()) {
            case MEAN, MEDIAN -> FigureTable.Unit.MEAN;
            default -> FigureTable.Unit.NUMBER;
        };
    }

    static int decimals(Measure measure, StudyData study) {
        return switch (measure.statistic()) {
            case SHARE, RATE, ANSWERED_SHARE, MENTION_SHARE, N, BASE, NUMBERS, CODES -> 0;
            case CHANGE, INDEX, RATIO -> 1;
            case SD -> 2;
            case MIN, MAX, SUM -> ofVariable(measure, study, 0);
            case MEAN, MEDIAN -> ofVariable(measure, study, 1);
        };
    }

    private static int ofVariable(Measure measure, StudyData study, int otherwise) {
        return switch (measure.subject()) {
            case Measure.Indicated i -> study.indicator(i.name()).decimals();
            case Measure.Named n ->
                    study.find(n.name())
                            .filter(f -> f.survey().isEmpty())
                            .flatMap(f -> f.data().variable(f.variable()))
                            .filter(v -> v.type() == Variable.Type.NUMBER)
                            .map(Variable::decimals)
                            .orElse(otherwise);
            default -> otherwise;
        };
    }

    /** Adds the names of variables and indicators that the measure is written with. */
    static void variables(Measure measure, Set<String> names) {
        names.add(
                switch (measure.subject()) {
                    case Measure.Cases c -> "cases";
                    case Measure.Responses r -> "responses";
                    case Measure.Named n -> n.name();
                    case Measure.Coded c -> c.item() + "#" + c.code();
                    case Measure.Indicated i -> i.name();
                });
        Stream.of(measure.of(), measure.given(), measure.by())
                .flatMap(java.util.List::stream)
                .map(Condition::variable)
                .forEach(names::add);
    }
}
