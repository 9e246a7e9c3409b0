package org.feltbok.figures;

import org.feltbok.analysis.Category;
import org.feltbok.analysis.Measure;
import org.feltbok.analysis.StudyData;
import org.feltbok.analysis.Survey;
import org.feltbok.base.text.LocalText;
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
                    waves.stream()
                            .filter(s -> Double.isNaN(over.time(s)))
                            .map(this::title)
                            .collect(Collectors.joining("; "));
            if (!undated.isEmpty()) {
                sentences.add(texts.get("figures.note.waves.undated", undated));
            }
            for (String item : items(cells, waves)) {
                item(item, waves, sentences);
            }
        }
        return sentences;
    }

    /** What is measured of the waves, by its name in all of them. */
    private Set<String> items(List<FigureComputer.Computed> cells, List<Survey> waves) {
        Set<String> names = new LinkedHashSet<>();
        for (FigureComputer.Computed cell : cells) {
            String name =
                    switch (cell.measure().subject()) {
                        case Measure.Named n -> n.name();
                        case Measure.Coded c -> c.item();
                        default -> "";
                    };
            study.find(name)
                    .filter(f -> f.survey().filter(waves::contains).isPresent())
                    .ifPresent(f -> names.add(f.variable()));
        }
        return names;
    }

    private void item(String name, List<Survey> waves, List<String> sentences) {
        String without =
                waves.stream()
                        .filter(s -> !s.data().owns(name))
                        .map(this::title)
                        .collect(Collectors.joining("; "));
        if (!without.isEmpty()) {
            sentences.add(texts.get("figures.note.waves.not_asked", name, without));
        }
        List<Survey> having = waves.stream().filter(s -> s.data().owns(name)).toList();
        Map<String, String> base = having.isEmpty() ? Map.of() : answers(having.getFirst(), name);
        for (Survey wave : having.subList(Math.min(1, having.size()), having.size())) {
            List<String> differing = differing(base, answers(wave, name));
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

    private String title(Survey survey) {
        LocalText title = survey.title();
        return title.isEmpty() ? survey.name() : title.in(texts.language());
    }
}
