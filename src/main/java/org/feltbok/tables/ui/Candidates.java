package org.feltbok.tables.ui;

import org.feltbok.analysis.AskedItem;
import org.feltbok.analysis.AskedQuestion;
import org.feltbok.analysis.CaseNames;
import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.Survey;
import org.feltbok.analysis.Variable;
import org.feltbok.base.text.Language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What can be columns, questions and weights, in a language. */
final class Candidates {
    /** More classes than this are no columns that anybody reads. */
    private static final int MOST_CLASSES = 24;

    private final Survey survey;
    private final Language language;
    private final Set<String> used;

    Candidates(Survey survey, Language language) {
        this(survey, language, Set.of());
    }

    /**
     * @param used names that are offered though they are no longer asked or in use
     */
    Candidates(Survey survey, Language language, Collection<String> used) {
        this.survey = survey;
        this.language = language;
        this.used = Set.copyOf(used);
    }

    private boolean isOffered(AskedItem item) {
        return !item.isRetired() || used.contains(item.name());
    }

    /** Attributes and groupings of the cases, then questions with one answer or ticks. */
    List<Ticked> columns() {
        List<Ticked> all = new ArrayList<>(ofCases());
        all.addAll(ofResponses(true));
        return all;
    }

    /** Those whose classes responses can be weighted by. */
    List<Ticked> classes() {
        List<Ticked> all = new ArrayList<>(ofCases());
        all.addAll(ofResponses(false));
        return all;
    }

    private List<Ticked> ofCases() {
        Dataset data = survey.data();
        return data.cases().variables().stream()
                .filter(v -> hasClasses(v, false))
                .filter(v -> !v.name().equals(CaseNames.FRAME) && !v.name().equals(CaseNames.KIND))
                .filter(v -> !v.isRetired() || used.contains(written(data, v)))
                .map(v -> Ticked.of(written(data, v), label(v), false))
                .toList();
    }

    /** A name that an item has too gets "cases/" before it. */
    private static String written(Dataset data, Variable variable) {
        return data.owns(variable.name()) ? CaseNames.CASES + variable.name() : variable.name();
    }

    private List<Ticked> ofResponses(boolean withTicks) {
        Set<String> items = new HashSet<>();
        List<Ticked> all = new ArrayList<>();
        for (AskedQuestion question : survey.questions()) {
            for (AskedItem item : question.items()) {
                items.add(item.name());
                survey.data()
                        .variable(item.name())
                        .filter(v -> isOffered(item) && hasClasses(v, withTicks))
                        .ifPresent(
                                v ->
                                        all.add(
                                                Ticked.of(
                                                        v.name(),
                                                        number(question) + label(v),
                                                        false)));
            }
        }
        survey.data().variables().stream()
                .filter(v -> survey.data().definition(v.name()).isPresent())
                .filter(v -> !items.contains(v.name()) && hasClasses(v, false))
                .forEach(v -> all.add(Ticked.of(v.name(), label(v), false)));
        return all;
    }

    private static boolean hasClasses(Variable variable, boolean withTicks) {
        boolean fits =
                switch (variable.type()) {
                    case CATEGORY, SCALE, FLAG -> true;
                    case MULTIPLE -> withTicks;
                    case NUMBER, TEXT, DAY -> false;
                };
        return fits
                && variable.categories().size() > 1
                && variable.categories().size() <= MOST_CLASSES;
    }

    private static String number(AskedQuestion question) {
        return question.number().isEmpty() ? "" : question.number() + " ";
    }

    private String label(Variable variable) {
        String label = variable.label().in(language);
        return label.isBlank() ? variable.name() : label;
    }

    List<Ticked> questions() {
        return survey.asked().stream()
                .map(q -> Ticked.of(q.name(), number(q) + q.label().in(language), true))
                .toList();
    }

    /** What the study derives of responses, and of their cases. */
    List<Ticked> derived() {
        Dataset data = survey.data();
        return Stream.concat(
                        data.derived().stream().map(v -> derived(v.name(), v)),
                        data.cases().derived().stream()
                                .map(v -> derived(CaseNames.CASES + v.name(), v)))
                .toList();
    }

    private Ticked derived(String written, Variable variable) {
        return Ticked.of(written, variable.name() + " " + label(variable), false);
    }

    /** Numbers of the responses that may be weights, besides those that the study calls so. */
    List<Ticked> numbers() {
        return survey.data().variables().stream()
                .filter(v -> v.type() == Variable.Type.NUMBER)
                .filter(v -> survey.item(v.name()).filter(i -> !isOffered(i)).isEmpty())
                .map(v -> Ticked.of(v.name(), label(v), false))
                .toList();
    }
}
