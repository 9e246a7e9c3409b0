package org.feltbok.dataset;

import org.feltbok.analysis.AgainstRules;
import org.feltbok.analysis.AskedItem;
import org.feltbok.analysis.CaseNames;
import org.feltbok.analysis.Category;
import org.feltbok.analysis.CategoryColumn;
import org.feltbok.analysis.Column;
import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.NumberColumn;
import org.feltbok.analysis.Survey;
import org.feltbok.analysis.Variable;
import org.feltbok.base.text.LocalText;
import org.feltbok.cases.CaseData;
import org.feltbok.cases.CaseDatasets;
import org.feltbok.cases.CaseStore;
import org.feltbok.cases.GroupingStore;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemType;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.study.StudyStore;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The variables of a study without a single row: what there is to derive others from is looked up
 * here, at no cost however many responses there are.
 */
final class VariableNames {
    private final Handle handle;
    private final String language;
    private final CodebookDataStore codebooks;
    private final SaidInInterviews interviews;
    private final List<StudyWeight> weights;

    VariableNames(Handle handle) {
        this.handle = handle;
        language = StudyStore.language(handle);
        codebooks = new CodebookDataStore(handle);
        interviews = new SaidInInterviews(language);
        weights = WeightStore.all(handle);
    }

    /** What would keep some derived variables from being made. */
    static List<DerivedVariables.Problem> problems(Handle handle, List<DerivedVariable> derived) {
        return problems(handle, derived, QuestionnaireStore.all(handle));
    }

    /** The same with questionnaires as they would be. */
    static List<DerivedVariables.Problem> problems(
            Handle handle, List<DerivedVariable> derived, List<Questionnaire> forms) {
        VariableNames names = new VariableNames(handle);
        List<DerivedVariables.Problem> problems = new ArrayList<>();
        Dataset cases = DerivedVariables.in(names.cases(new ArrayList<>()), derived, problems);
        names.surveys(forms, cases, derived, problems);
        return problems;
    }

    /** The groupings that cannot be made. */
    static List<CaseDatasets.Problem> groupings(Handle handle) {
        List<CaseDatasets.Problem> problems = new ArrayList<>();
        new VariableNames(handle).cases(problems);
        return problems;
    }

    /** The variables of the cases, those derived among them. */
    Dataset allOfCases() {
        return DerivedVariables.in(
                cases(new ArrayList<>()), WeightStore.derived(handle, weights), new ArrayList<>());
    }

    /** The questionnaires with their variables, those derived among them. */
    Map<String, Survey> surveys(Dataset cases) {
        return surveys(
                QuestionnaireStore.all(handle),
                cases,
                WeightStore.derived(handle, weights),
                new ArrayList<>());
    }

    private Map<String, Survey> surveys(
            List<Questionnaire> forms,
            Dataset cases,
            List<DerivedVariable> derived,
            List<DerivedVariables.Problem> problems) {
        Map<String, Survey> surveys = new LinkedHashMap<>();
        for (Questionnaire form : RosterRowStore.parentsFirst(forms)) {
            Dataset own = RosterRowStore.named(forms, form, responses(form, cases), surveys);
            surveys.put(
                    form.name(),
                    new Survey(
                            form.name(),
                            form.title(),
                            new QuestionnaireVariables(form, codebooks::codes).questions(),
                            Set.of(),
                            Set.of(),
                            DerivedVariables.in(own, derived, problems),
                            AgainstRules.NONE));
        }
        return RosterRowStore.inOrder(forms, surveys);
    }

    /** What was said in the interviews of cases. */
    Optional<AskedItem> said() {
        return interviews.item(codebooks, known(new ArrayList<>()));
    }

    private Dataset cases(List<CaseDatasets.Problem> problems) {
        Dataset known = known(problems);
        return interviews
                .item(codebooks, known)
                .map(i -> interviews.in(SaidInInterviews.Given.NOTHING, i, known))
                .orElse(known);
    }

    private Dataset known(List<CaseDatasets.Problem> problems) {
        CaseData nobody = new CaseData(List.of(), CaseStore.attributes(handle), Map.of());
        return WeightStore.given(
                handle,
                weights,
                new CaseDatasets(nobody).make(GroupingStore.all(handle), problems));
    }

    private Dataset responses(Questionnaire form, Dataset cases) {
        QuestionnaireVariables own = new QuestionnaireVariables(form, codebooks::codes);
        Map<String, Variable> variables = new LinkedHashMap<>();
        for (String name : List.of(CaseNames.STATUS, CaseNames.MODE)) {
            String known = own.variables().containsKey(name) ? CaseNames.OWN + name : name;
            variables.put(known, plain(known));
        }
        variables.putAll(own.variables());
        form.items().forEach(item -> addClasses(item, variables));
        Map<String, Column> columns = new HashMap<>();
        variables.forEach((name, variable) -> columns.put(name, empty(variable)));
        return WeightStore.given(
                handle,
                weights,
                Dataset.ofResponses(form.name(), List.of(), variables, columns, cases, new int[0]));
    }

    private static Variable plain(String name) {
        LocalText label = LocalText.of(name);
        return new Variable(
                name, label, label, Variable.Type.CATEGORY, List.<Category>of(), 0, Set.of());
    }

    private void addClasses(Item item, Map<String, Variable> variables) {
        if (item.type() == ItemType.DATE) {
            for (DayClasses by : DayClasses.values()) {
                Variable made =
                        by.of(
                                        item.name(),
                                        item.figureLabel(),
                                        new @Nullable LocalDate[0],
                                        CategoryColumn.of(new int[0], 1),
                                        language)
                                .variable();
                variables.put(made.name(), made);
            }
        }
    }

    private static Column empty(Variable variable) {
        return variable.type() == Variable.Type.NUMBER
                ? NumberColumn.of(new double[0])
                : CategoryColumn.of(new int[0], 0);
    }
}
