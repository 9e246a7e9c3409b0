package org.feltbok.figures;

import org.feltbok.analysis.CaseNames;
import org.feltbok.analysis.Category;
import org.feltbok.analysis.Measure;
import org.feltbok.analysis.Regressed;
import org.feltbok.analysis.StudyData;
import org.feltbok.analysis.Survey;
import org.feltbok.base.text.Texts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the note says of a figure over waves: who is compared, which wave did not ask something or
 * had other answers to it, which is not known in time.
 */
final class WaveNote {
    private final StudyData study;
    private final OverWaves over;
    private final Texts texts;

    WaveNote(StudyData study, OverWaves over, Texts texts) {
        this.study = study;
        this.over = over;
        this.texts = texts;
    }

    List<String> of(List<FigureComputer.Computed> cells) {
        List<String> sentences = new ArrayList<>();
        for (String first : over.firsts()) {
            List<Survey> waves = over.waves(first);
            if (waves.size() < 2) {
                continue;
            }
            sentences.add(texts.get("figures.note.waves"));
            String undated =
                    titles(waves.stream().filter(s -> Double.isNaN(over.time(s))).toList());
            if (!undated.isEmpty()) {
                sentences.add(texts.get("figures.note.waves.undated", undated));
            }
            for (String item : items(cells, waves)) {
                item(item, waves, sentences);
            }
        }
        return sentences;
    }

    /** What is asked of the waves, measured or not, by its name in all of them. */
    private Set<String> items(List<FigureComputer.Computed> cells, List<Survey> waves) {
        Set<Measure> measures = new LinkedHashSet<>();
        for (FigureComputer.Computed cell : cells) {
            Measure measure = cell.measure();
            if (measure.subject() instanceof Regressed model) {
                model.all()
                        .forEach(
                                t ->
                                        measures.add(
                                                measure.with(
                                                        t.asSubject(),
                                                        measure.given(),
                                                        measure.by())));
            } else {
                measures.add(measure);
            }
        }
        Set<String> names = new LinkedHashSet<>();
        NamedVariables named = new NamedVariables(study);
        measures.forEach(
                m ->
                        named.of(
                                m,
                                (data, name) -> {
                                    boolean own =
                                            data.owns(name) && !name.startsWith(CaseNames.OWN);
                                    if (own) {
                                        waves.stream()
                                                .filter(w -> w.data() == data)
                                                .map(
                                                        w ->
                                                                OverWaves.called(
                                                                        name, w, waves.getFirst()))
                                                .forEach(names::add);
                                    }
                                }));
        return names;
    }

    /**
     * @param name as the first of the waves calls it
     */
    private void item(String name, List<Survey> waves, List<String> sentences) {
        Map<Survey, String> called = new LinkedHashMap<>();
        waves.forEach(s -> called.put(s, OverWaves.called(name, waves.getFirst(), s)));
        List<Survey> having =
                waves.stream().filter(s -> s.data().owns(called.getOrDefault(s, name))).toList();
        List<Survey> without = waves.stream().filter(s -> !having.contains(s)).toList();
        if (!without.isEmpty()) {
            boolean derived =
                    having.stream()
                            .anyMatch(
                                    s ->
                                            s.data()
                                                    .definition(called.getOrDefault(s, name))
                                                    .isPresent());
            sentences.add(
                    derived
                            ? texts.get("figures.note.waves.derived", name, titles(having))
                            : texts.get("figures.note.waves.not_asked", name, titles(without)));
        }
        Map<String, String> base =
                having.isEmpty()
                        ? Map.of()
                        : answers(having.getFirst(), called.getOrDefault(having.getFirst(), name));
        for (Survey wave : having.subList(Math.min(1, having.size()), having.size())) {
            List<String> differing =
                    differing(base, answers(wave, called.getOrDefault(wave, name)));
            if (!differing.isEmpty()) {
                sentences.add(
                        texts.get(
                                "figures.note.waves.answers",
                                name,
                                title(wave),
                                title(having.getFirst()),
                                String.join("; ", differing)));
            }
        }
    }

    private List<String> differing(Map<String, String> base, Map<String, String> now) {
        List<String> told = new ArrayList<>();
        now.forEach(
                (code, words) -> {
                    String before = base.get(code);
                    if (before == null) {
                        told.add(texts.get("figures.note.waves.more", code, words));
                    } else if (!before.equals(words)) {
                        told.add(texts.get("figures.note.waves.other", code, words, before));
                    }
                });
        base.forEach(
                (code, words) -> {
                    if (!now.containsKey(code)) {
                        told.add(texts.get("figures.note.waves.less", code, words));
                    }
                });
        return told;
    }

    private Map<String, String> answers(Survey survey, String name) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (Category category : survey.data().require(name).categories()) {
            answers.put(category.code(), category.label().in(texts.language()));
        }
        return answers;
    }

    private String titles(List<Survey> surveys) {
        return surveys.stream().map(this::title).collect(Collectors.joining("; "));
    }

    private String title(Survey survey) {
        return survey.called().in(texts.language());
    }
}
