package org.feltbok.figures;

import org.feltbok.analysis.Measure;
import org.feltbok.analysis.Regressed;
import org.feltbok.analysis.Statistic;
import org.feltbok.analysis.StudyData;
import org.feltbok.analysis.Variable;

import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What follows from a measure: the unit of its numbers, how many decimals they get, what it names.
 */
final class Usual {
    private Usual() {}

    static FigureTable.Unit unit(Measure measure, Statistic.Of what) {
        return FigureTable.Unit.valueOf(measure.statistic().unit(what).name());
    }

    static int decimals(Measure measure, StudyData study) {
        return measure.statistic().decimals(ofVariable(measure, study));
    }

    private static OptionalInt ofVariable(Measure measure, StudyData study) {
        return switch (measure.subject()) {
            case Measure.Indicated i -> OptionalInt.of(study.indicator(i.name()).decimals());
            case Measure.Named n ->
                    study.find(n.name())
                            .filter(f -> f.survey().isEmpty())
                            .flatMap(f -> f.data().variable(f.variable()))
                            .filter(v -> v.type() == Variable.Type.NUMBER)
                            .map(v -> OptionalInt.of(v.decimals()))
                            .orElse(OptionalInt.empty());
            default -> OptionalInt.empty();
        };
    }

    /** Adds the names of variables and indicators that the measure is written with. */
    static void variables(Measure measure, Set<String> names) {
        switch (measure.subject()) {
            case Measure.Cases c -> names.add("cases");
            case Measure.Responses r -> names.add("responses");
            case Measure.Named n -> names.add(n.name());
            case Measure.Coded c -> names.add(c.item() + "#" + c.code());
            case Measure.Indicated i -> names.add(i.name());
            case Measure.Stated s -> {}
            case Regressed r -> r.all().forEach(t -> names.add(t.name()));
        }
        Stream.of(measure.of(), measure.given(), measure.by())
                .flatMap(java.util.List::stream)
                .flatMap(c -> c.variables().stream())
                .forEach(names::add);
        measure.weight().map(Usual::weight).ifPresent(names::add);
    }

    private static String weight(Measure.Subject weight) {
        return switch (weight) {
            case Measure.Named n -> n.name();
            case Measure.Indicated i -> i.name();
            default -> weight.toString();
        };
    }
}
