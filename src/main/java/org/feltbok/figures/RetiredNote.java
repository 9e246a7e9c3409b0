package org.feltbok.figures;

import org.feltbok.analysis.AskedItem;
import org.feltbok.analysis.Category;
import org.feltbok.analysis.Codes;
import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.Measure;
import org.feltbok.analysis.StudyData;
import org.feltbok.analysis.Survey;
import org.feltbok.analysis.Variable;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the note says of questions that numbers rest on and that are no longer asked, and of answers
 * and codes among them that are no longer offered.
 */
final class RetiredNote {
    private final StudyData study;
    private final Texts texts;
    private final Set<String> questions = new LinkedHashSet<>();
    private final Set<String> answers = new LinkedHashSet<>();

    RetiredNote(StudyData study, Texts texts) {
        this.study = study;
        this.texts = texts;
    }

    List<String> of(List<FigureComputer.Computed> cells) {
        Set<Measure> measures = new LinkedHashSet<>();
        cells.forEach(c -> measures.add(c.measure()));
        measures.forEach(
                m -> {
                    new NamedVariables(study)
                            .of(m, (data, v) -> item(data, v).ifPresent(this::question));
                    answer(m.subject());
                });
        List<String> sentences = new ArrayList<>();
        if (!questions.isEmpty()) {
            sentences.add(texts.get("figures.note.retired", String.join("; ", questions)));
        }
        if (!answers.isEmpty()) {
            sentences.add(texts.get("figures.note.retired_answers", String.join("; ", answers)));
        }
        return sentences;
    }

    private Optional<AskedItem> item(Dataset data, String variable) {
        return study.surveys().values().stream()
                .filter(s -> s.data() == data)
                .flatMap(s -> item(s, variable).stream())
                .findFirst();
    }

    /** Of a name, or that a part of an answer is of, such as the year of a day. */
    private static Optional<AskedItem> item(Survey survey, String variable) {
        return survey.item(variable).or(() -> survey.item(Variable.itemOf(variable)));
    }

    private void question(AskedItem item) {
        if (item.isRetired()) {
            questions.add(words(item.shortLabel(), item.name()));
        }
    }

    private void answer(Measure.Subject subject) {
        switch (subject) {
            case Measure.Named n when !n.codes().isEmpty() ->
                    study.find(n.name()).stream()
                            .flatMap(f -> f.data().variable(f.variable()).stream())
                            .flatMap(v -> among(v, n.codes()))
                            .filter(Category::isRetired)
                            .forEach(c -> answers.add(words(c.shortLabel(), c.code())));
            case Measure.Coded code ->
                    study.find(code.item()).stream()
                            .flatMap(f -> study.item(f).stream())
                            .flatMap(i -> i.codes().stream())
                            .filter(c -> c.isRetired() && c.key().equals(code.code()))
                            .forEach(c -> answers.add(words(c.label(), c.key())));
            default -> {}
        }
    }

    private static Stream<Category> among(Variable variable, String codes) {
        return Codes.positions(variable, codes).stream().mapToObj(variable.categories()::get);
    }

    private String words(LocalText label, String name) {
        String words = label.in(texts.language());
        return words.isBlank() ? name : words;
    }
}
