package org.feltbok.figures;

import org.feltbok.analysis.Condition;
import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.Measure;
import org.feltbok.analysis.Regressed;
import org.feltbok.analysis.StudyData;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.Texts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the note says of the derived variables that numbers rest on: how each is made, once. */
final class DerivedNote {
    private final StudyData study;
    private final Texts texts;

    DerivedNote(StudyData study, Texts texts) {
        this.study = study;
        this.texts = texts;
    }

    List<String> of(List<FigureComputer.Computed> cells) {
        Map<String, String> told = new LinkedHashMap<>();
        Set<Measure> measures = new LinkedHashSet<>();
        cells.forEach(c -> measures.add(c.measure()));
        measures.forEach(m -> tell(m, told));
        return new ArrayList<>(told.values());
    }

    private void tell(Measure measure, Map<String, String> told) {
        Optional<StudyData.Found> measured =
                measure.subject() instanceof Measure.Named n ? find(n.name()) : Optional.empty();
        measured.ifPresent(f -> tell(f.data(), f.variable(), told));
        Dataset data = measured.map(StudyData.Found::data).orElseGet(() -> counted(measure));
        for (List<Condition> conditions : List.of(measure.of(), measure.given(), measure.by())) {
            conditions.forEach(c -> c.variables().forEach(v -> tell(data, data.meant(v), told)));
        }
        if (measure.weight().orElse(null) instanceof Measure.Named weight) {
            tell(data, data.meant(weight.name()), told);
        }
    }

    private Dataset counted(Measure measure) {
        return switch (measure.subject()) {
            case Measure.Responses r -> study.survey(r.questionnaire()).data();
            case Measure.Coded c -> find(c.item()).map(StudyData.Found::data).orElse(study.cases());
            case Measure.Named n -> study.cases();
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

    private void tell(Dataset data, String variable, Map<String, String> told) {
        data.definition(variable)
                .ifPresent(
                        how -> {
                            List<Object> arguments = new ArrayList<>();
                            arguments.add(data.require(variable).label().in(texts.language()));
                            arguments.addAll(how.arguments());
                            told.putIfAbsent(
                                    data.name() + "/" + variable,
                                    texts.get(how.key(), arguments.toArray()));
                        });
    }
}
