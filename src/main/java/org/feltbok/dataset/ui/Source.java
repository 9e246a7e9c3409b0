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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a variable can be derived from.
 *
 * @param name as rules write it
 * @param label as people read it
 */
record Source(String name, String label, Variable variable) {
    boolean isFound(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return name.toLowerCase(Locale.ROOT).contains(wanted)
                || label.toLowerCase(Locale.ROOT).contains(wanted);
    }

    /** All that the rows of a variable know, but for itself: those of the form, then of cases. */
    static List<Source> all(StudyData study, DerivedVariable of, Language language) {
        Map<String, Source> all = new LinkedHashMap<>();
        if (!of.isOfCases()) {
            Survey survey = study.survey(of.survey());
            Map<String, String> numbers = numbers(survey);
            survey.data()
                    .variables()
                    .forEach(v -> add(all, of, v.name(), v, numbers.get(item(v.name())), language));
        }
        Dataset rows = of.isOfCases() ? study.cases() : study.survey(of.survey()).data();
        for (Variable variable : study.cases().variables()) {
            boolean isHidden = !of.isOfCases() && rows.owns(variable.name());
            String name = (isHidden ? CaseNames.CASES : "") + variable.name();
            add(all, of, name, variable, null, language);
        }
        return List.copyOf(all.values());
    }

    private static String item(String name) {
        int end = 0;
        while (end < name.length() && name.charAt(end) != '/' && name.charAt(end) != '#') {
            end++;
        }
        return name.substring(0, end);
    }

    private static Map<String, String> numbers(Survey survey) {
        Map<String, String> numbers = new LinkedHashMap<>();
        for (AskedQuestion question : survey.questions()) {
            for (AskedItem item : question.items()) {
                numbers.put(item.name(), question.number());
            }
        }
        return numbers;
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
