package org.feltbok.dataset.ui;

import org.feltbok.analysis.AskedItem;
import org.feltbok.analysis.AskedQuestion;
import org.feltbok.analysis.CaseNames;
import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.StudyData;
import org.feltbok.analysis.Survey;
import org.feltbok.analysis.Variable;
import org.feltbok.base.text.Language;
import org.feltbok.dataset.DerivedVariable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a variable can be derived from.
 *
 * @param name as rules write it
 * @param label as people read it
 */
record Source(String name, String label, Variable variable) {
    /** Whether all words that are typed stand in its name or label, in any order. */
    boolean isFound(String typed) {
        String said = (name + " " + label).toLowerCase(Locale.ROOT);
        return Stream.of(typed.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .allMatch(said::contains);
    }

    /**
     * All that the rows of a variable know, but for itself: those of the form, then of cases. What
     * is no longer asked is not offered for new work.
     *
     * @param used what it is made of already
     */
    static List<Source> all(
            StudyData study, DerivedVariable of, List<String> used, Language language) {
        Map<String, Source> all = new LinkedHashMap<>();
        if (!of.isOfCases()) {
            Survey survey = study.survey(of.survey());
            List<Variable> last = new ArrayList<>();
            Map<String, String> numbers = numbers(survey);
            Set<String> retired = retired(survey);
            retired.removeAll(used);
            for (Variable variable : survey.data().variables()) {
                String name = variable.name();
                if (!retired.contains(name) && !numbers.containsKey(name)) {
                    last.add(variable);
                } else if (!retired.contains(name)) {
                    add(all, of, name, variable, numbers.get(name), language);
                }
            }
            last.forEach(v -> add(all, of, v.name(), v, null, language));
        }
        Dataset rows = of.isOfCases() ? study.cases() : study.survey(of.survey()).data();
        for (Variable variable : study.cases().variables()) {
            boolean isHidden = !of.isOfCases() && rows.owns(variable.name());
            String name = (isHidden ? CaseNames.CASES : "") + variable.name();
            boolean isOffered =
                    !variable.isRetired() && CaseNames.isTelling(study.cases(), variable);
            if (isOffered || used.contains(name)) {
                add(all, of, name, variable, null, language);
            }
        }
        return List.copyOf(all.values());
    }

    /** By variable the printed number of its question. */
    private static Map<String, String> numbers(Survey survey) {
        Map<String, String> numbers = new LinkedHashMap<>();
        for (AskedQuestion question : survey.questions()) {
            for (AskedItem item : question.items()) {
                numbers.put(item.name(), question.number());
                item.options()
                        .forEach(
                                o ->
                                        numbers.put(
                                                Variable.flag(item.name(), o.code()),
                                                question.number()));
                item.codes()
                        .forEach(
                                c ->
                                        numbers.put(
                                                Variable.code(item.name(), c.key()),
                                                question.number()));
            }
        }
        return numbers;
    }

    /** Rows, answers and codes that are no longer asked or given. */
    private static Set<String> retired(Survey survey) {
        Set<String> retired = new HashSet<>();
        for (AskedQuestion question : survey.questions()) {
            for (AskedItem item : question.items()) {
                if (item.isRetired()) {
                    retired.add(item.name());
                }
                item.options().stream()
                        .filter(o -> item.isRetired() || o.isRetired())
                        .forEach(o -> retired.add(Variable.flag(item.name(), o.code())));
                item.codes().stream()
                        .filter(c -> item.isRetired() || c.isRetired())
                        .forEach(c -> retired.add(Variable.code(item.name(), c.key())));
            }
        }
        return retired;
    }

    private static void add(
            Map<String, Source> all,
            DerivedVariable of,
            String name,
            Variable variable,
            @org.jspecify.annotations.Nullable String number,
            Language language) {
        boolean isItself = variable.name().equals(of.name()) && !of.name().isEmpty();
        if (variable.name().startsWith(CaseNames.OWN) || isItself) {
            return;
        }
        String label = variable.label().in(language);
        List<String> parts = new ArrayList<>();
        if (number != null && !number.isEmpty()) {
            parts.add(number);
        }
        parts.add(label.isBlank() ? variable.name() : label);
        all.put(name, new Source(name, String.join(" ", parts), variable));
    }
}
