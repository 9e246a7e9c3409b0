package org.feltbok.figures;

import org.feltbok.analysis.Condition;
import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.Measure;
import org.feltbok.analysis.Regressed;
import org.feltbok.analysis.StudyData;
import org.feltbok.base.FaultException;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** The variables that a measure names: what it measures, whom it counts, by what it weights. */
final class NamedVariables {
    private final StudyData study;

    NamedVariables(StudyData study) {
        this.study = study;
    }

    /**
     * @param each told the data and the name that the variable has in them
     */
    void of(Measure measure, BiConsumer<Dataset, String> each) {
        measured(measure.subject()).forEach(f -> each.accept(f.data(), f.variable()));
        Dataset data = data(measure);
        for (List<Condition> conditions : List.of(measure.of(), measure.given(), measure.by())) {
            conditions.forEach(c -> c.variables().forEach(v -> each.accept(data, data.meant(v))));
        }
        if (measure.weight().orElse(null) instanceof Measure.Named weight) {
            each.accept(data, data.meant(weight.name()));
        }
    }

    /** The rows that a measure counts. */
    Dataset data(Measure measure) {
        return measured(measure.subject())
                .findFirst()
                .map(StudyData.Found::data)
                .orElseGet(() -> counted(measure));
    }

    /** What a line is fitted to is one variable or more, all of the same rows. */
    private Stream<StudyData.Found> measured(Measure.Subject subject) {
        return switch (subject) {
            case Measure.Named n -> find(n.name()).stream();
            case Measure.Coded c -> find(c.item()).stream();
            case Regressed r -> r.all().stream().flatMap(t -> measured(t.asSubject()));
            default -> Stream.empty();
        };
    }

    private Dataset counted(Measure measure) {
        return switch (measure.subject()) {
            case Measure.Responses r -> study.survey(r.questionnaire()).data();
            case Measure.Named n -> study.cases();
            case Measure.Coded c -> study.cases();
            case Measure.Cases c -> study.cases();
            case Measure.Indicated i -> study.cases();
            case Measure.Stated s -> study.cases();
            case Regressed r -> study.cases();
        };
    }

    private Optional<StudyData.Found> find(String name) {
        try {
            return study.find(name);
        } catch (FaultException ambiguous) {
            return Optional.empty();
        }
    }
}
