package org.feltbok.figures;

import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.Measure;
import org.feltbok.analysis.StudyData;
import org.feltbok.base.text.Texts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
        measures.forEach(m -> new NamedVariables(study).of(m, (data, v) -> tell(data, v, told)));
        return new ArrayList<>(told.values());
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
