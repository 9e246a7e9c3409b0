package org.feltbok.dataset;

import org.feltbok.analysis.CaseNames;
import org.feltbok.base.FaultException;
import org.feltbok.cases.Attribute;
import org.feltbok.cases.CaseStore;
import org.feltbok.cases.Grouping;
import org.feltbok.cases.GroupingStore;
import org.feltbok.cases.Indicator;
import org.feltbok.cases.IndicatorStore;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.study.ReservedNames;
import org.jdbi.v3.core.Handle;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a derived variable may be called and made as somebody wants it. */
final class DerivedNames {
    /** As names of questions are written; nothing that measures and conditions take for a sign. */
    private static final Pattern FORM = Pattern.compile("\\p{L}[\\p{L}\\p{N}_-]*");

    private DerivedNames() {}

    static boolean isWellFormed(String name) {
        return FORM.matcher(name).matches();
    }

    /**
     * Looks whether the name is one, free, and the questionnaire there.
     *
     * @param others the study's other derived variables
     */
    static void check(Handle handle, DerivedVariable variable, List<DerivedVariable> others) {
        String name = variable.name();
        if (!isWellFormed(name)) {
            throw new FaultException("analysis.derived.name", name);
        }
        if (ReservedNames.has(DerivedStore.TABLE, name)) {
            throw new FaultException("study.reserved_name", name, ReservedNames.instead(name));
        }
        if (variable.label().isEmpty()) {
            throw new FaultException("analysis.derived.no_label", name);
        }
        List<Questionnaire> forms = QuestionnaireStore.all(handle);
        if (!variable.isOfCases()
                && forms.stream().noneMatch(f -> f.name().equals(variable.survey()))) {
            throw new FaultException("analysis.no_survey", variable.survey());
        }
        Stream<String> taken =
                Stream.concat(
                        others.stream().map(DerivedVariable::name),
                        taken(handle, forms, variable.id()));
        if (taken.anyMatch(name::equalsIgnoreCase)) {
            throw new FaultException("analysis.derived.taken", name);
        }
    }

    /** What nothing derived may be called, beside other derived variables. */
    private static Stream<String> taken(
            Handle handle, List<Questionnaire> forms, String exceptWeight) {
        return Stream.of(
                        WeightStore.all(handle).stream()
                                .filter(w -> !w.id().equals(exceptWeight))
                                .map(StudyWeight::name),
                        CaseStore.attributes(handle).stream().map(Attribute::name),
                        GroupingStore.all(handle).stream().map(Grouping::name),
                        IndicatorStore.all(handle).stream().map(Indicator::name),
                        forms.stream().map(Questionnaire::name),
                        forms.stream()
                                .flatMap(f -> f.questions().stream())
                                .flatMap(
                                        q ->
                                                Stream.concat(
                                                        Stream.of(q.name()),
                                                        q.items().stream().map(i -> i.name()))))
                .flatMap(s -> s);
    }

    /** All that nothing else that is derived may be called, in small letters. */
    static Set<String> taken(Handle handle, List<Questionnaire> forms) {
        Set<String> taken = new HashSet<>();
        Stream.concat(
                        DerivedStore.all(handle).stream().map(DerivedVariable::name),
                        taken(handle, forms, ""))
                .forEach(n -> taken.add(n.toLowerCase(Locale.ROOT)));
        return taken;
    }

    /** Looks whether it and what rests on it can be made among all of a study. */
    static void makeable(Handle handle, DerivedVariable variable, List<DerivedVariable> all) {
        List<DerivedVariables.Problem> before =
                VariableNames.problems(handle, WeightStore.derived(handle));
        List<DerivedVariables.Problem> fresh =
                VariableNames.problems(handle, all).stream()
                        .filter(
                                p ->
                                        p.variable().id().equals(variable.id())
                                                || before.stream()
                                                        .noneMatch(
                                                                b ->
                                                                        b.variable()
                                                                                .id()
                                                                                .equals(
                                                                                        p.variable()
                                                                                                .id())))
                        .toList();
        if (!fresh.isEmpty()) {
            throw new FaultException(fresh.stream().map(DerivedVariables.Problem::fault).toList());
        }
    }

    /** Another one asking for a variable by a new name. */
    static DerivedVariable renamed(DerivedVariable other, DerivedVariable before, String name) {
        String full =
                (before.isOfCases() ? CaseNames.CASES : before.survey() + "/") + before.name();
        boolean mayAsk = before.isOfCases() || other.survey().equals(before.survey());
        return !mayAsk || before.name().equals(name)
                ? other
                : other.asking(
                        asked ->
                                asked.equals(before.name())
                                        ? name
                                        : asked.equals(full)
                                                ? full.substring(
                                                                0,
                                                                full.length()
                                                                        - before.name().length())
                                                        + name
                                                : asked);
    }
}
