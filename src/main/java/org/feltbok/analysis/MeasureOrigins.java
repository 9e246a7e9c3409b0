package org.feltbok.analysis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where what is known of cases is from that measures rest on: attributes, numbers by case and year,
 * and what is derived of them, whether they are measured, say who is counted or are weights.
 */
final class MeasureOrigins {
    private final StudyData study;
    private final MeasureNames names;

    MeasureOrigins(StudyData study, MeasureNames names) {
        this.study = study;
        this.names = names;
    }

    /** Ids of the origins; those of the answers themselves are not among them. */
    Set<String> of(Measure measure) {
        Set<String> found = new LinkedHashSet<>();
        if (measure.subject() instanceof Regressed regressed) {
            for (Regressed.Term term : regressed.all()) {
                found.addAll(of(measure.with(term.asSubject(), measure.given(), measure.by())));
            }
            return found;
        }
        Optional<Dataset> counted = names.data(measure.subject());
        if (counted.isEmpty()) {
            return found;
        }
        Dataset data = counted.get();
        switch (measure.subject()) {
            case Measure.Named n ->
                    names.found(n.name())
                            .flatMap(f -> f.data().variable(f.variable()))
                            .ifPresent(v -> found.addAll(v.origins()));
            case Measure.Indicated i -> indicated(i, measure, data, found);
            case Measure.Cases c -> {}
            case Measure.Responses r -> {}
            case Measure.Coded c -> {}
            case Measure.Stated s -> {}
            case Regressed r -> {}
        }
        Stream.of(measure.of(), measure.given(), measure.by())
                .flatMap(List::stream)
                .flatMap(c -> c.variables().stream())
                .forEach(name -> variable(name, data, found));
        measure.weight()
                .ifPresent(
                        w -> {
                            if (w instanceof Measure.Indicated i) {
                                indicated(i, measure, data, found);
                            } else if (w instanceof Measure.Named n) {
                                variable(n.name(), data, found);
                            }
                        });
        return found;
    }

    private static void variable(String name, Dataset data, Set<String> found) {
        data.variable(data.meant(name)).ifPresent(v -> found.addAll(v.origins()));
    }

    /** Of the numbers of all years and parts that the rows counted have. */
    private void indicated(
            Measure.Indicated asked, Measure measure, Dataset data, Set<String> found) {
        List<Condition> of = data.cases() == data ? Measures.ofCases(measure) : measure.of();
        boolean[] rows =
                Selection.of(data, data.meant(Measures.joined(of, Measures.narrowing(measure))));
        IndicatorData indicator = study.indicator(asked.name());
        Set<String> parts = new LinkedHashSet<>();
        asked.parts().forEach(parts::addAll);
        if (parts.isEmpty()) {
            parts.add("");
        }
        for (int row = 0; row < data.size(); row++) {
            if ((rows == null || rows[row]) && data.caseRow(row) >= 0) {
                for (int year : asked.years()) {
                    for (String part : parts) {
                        indicator.origins(data.caseRow(row), year, part, found);
                    }
                }
            }
        }
    }
}
