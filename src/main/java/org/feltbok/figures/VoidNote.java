package org.feltbok.figures;

import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.Measure;
import org.feltbok.analysis.StudyData;
import org.feltbok.analysis.Survey;
import org.feltbok.base.text.Texts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the note says of responses that are void and in no number. */
record VoidNote(StudyData study, Texts texts) {
    List<String> of(List<FigureComputer.Computed> cells) {
        if (study.surveys().values().stream().noneMatch(s -> s.voided() > 0)) {
            return List.of();
        }
        Set<Dataset> used = new LinkedHashSet<>();
        Set<Measure> measures = new LinkedHashSet<>();
        cells.forEach(c -> measures.add(c.measure()));
        measures.forEach(m -> new NamedVariables(study).of(m, (data, v) -> used.add(data)));
        int voided =
                study.surveys().values().stream()
                        .filter(s -> used.contains(s.data()))
                        .mapToInt(Survey::voided)
                        .sum();
        return voided == 0 ? List.of() : List.of(texts.get("figures.note.void", voided));
    }
}
