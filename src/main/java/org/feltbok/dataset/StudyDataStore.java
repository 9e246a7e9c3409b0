package org.feltbok.dataset;

import org.feltbok.analysis.AskedItem;
import org.feltbok.analysis.AskedQuestion;
import org.feltbok.analysis.CaseNames;
import org.feltbok.analysis.CategoryColumn;
import org.feltbok.analysis.Column;
import org.feltbok.analysis.DataOrigin;
import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.Derived;
import org.feltbok.analysis.DerivedColumns;
import org.feltbok.analysis.IndicatorData;
import org.feltbok.analysis.StudyData;
import org.feltbok.analysis.Survey;
import org.feltbok.analysis.TextColumn;
import org.feltbok.analysis.Variable;
import org.feltbok.cases.CaseDatasets;
import org.feltbok.cases.CaseStore;
import org.feltbok.cases.GroupingStore;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.store.Study;
import org.feltbok.study.StudyStore;
import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads all that figures are made from, in a few queries a questionnaire. */
public final class StudyDataStore {
    private StudyDataStore() {}

    /** Not for the user interface's thread: a large study takes some tenths of a second. */
    public static StudyData read(Study file) {
        return load(file).data();
    }

    /**
     * What things are called and nothing of what responses say: enough to know what a name means,
     * however large the study is.
     */
    public static StudyData names(Handle handle) {
        VariableNames names = new VariableNames(handle);
        Dataset cases = names.allOfCases();
        return data(
                handle,
                cases,
                new IndicatorDataStore(handle, cases).names(),
                names.surveys(cases),
                names.said());
    }

    /** All as it stands within a change; rules of answers that ask for today are not asked. */
    public static StudyData within(Handle handle) {
        return load(handle, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)).data();
    }

    /** The data, and by table of answers where they stand. */
    record Loaded(StudyData data, Map<String, AnswersLayout> layouts) {}

    static Loaded load(Study file) {
        return file.read(h -> load(h, file.environment().clock()));
    }

    private static Loaded load(Handle handle, Clock clock) {
        List<StudyWeight> weights = WeightStore.all(handle);
        List<DerivedVariable> derived = WeightStore.derived(handle, weights);
        List<DerivedVariables.Problem> left = new ArrayList<>();
        CodebookDataStore codebooks = new CodebookDataStore(handle);
        Dataset known =
                WeightStore.given(
                        handle,
                        weights,
                        new CaseDatasets(CaseStore.told(handle)).make(GroupingStore.all(handle)));
        var interviews = new SaidInInterviews(StudyStore.language(handle));
        Optional<AskedItem> said = interviews.item(codebooks, known);
        Dataset cases =
                DerivedVariables.in(
                        said.map(i -> interviews.in(CodebookDataStore.said(handle, null), i, known))
                                .orElse(known),
                        derived,
                        left);
        Map<String, AnswersLayout> layouts = new HashMap<>();
        Map<String, Survey> surveys = new LinkedHashMap<>();
        List<Questionnaire> forms = QuestionnaireStore.all(handle);
        for (Questionnaire form : RosterRowStore.parentsFirst(forms)) {
            Survey survey = survey(handle, form, cases, codebooks, layouts, clock);
            Dataset own = RosterRowStore.linked(handle, forms, form, survey.data(), surveys);
            surveys.put(
                    form.name(),
                    survey.with(
                            DerivedVariables.in(
                                    WeightStore.given(handle, weights, own), derived, left)));
        }
        surveys = RosterRowStore.inOrder(forms, surveys);
        Map<String, IndicatorData> indicators = new IndicatorDataStore(handle, cases).read();
        StudyData data = data(handle, cases, indicators, surveys, said);
        return new Loaded(data, layouts);
    }

    private static StudyData data(
            Handle handle,
            Dataset cases,
            Map<String, IndicatorData> indicators,
            Map<String, Survey> surveys,
            Optional<AskedItem> said) {
        return handle.createQuery("SELECT * FROM study")
                .map(
                        (r, c) ->
                                new StudyData(
                                        SqlTexts.of(r, "title"),
                                        SqlTexts.of(r, "notice"),
                                        r.getString("language"),
                                        StudyStore.mainQuestionnaire(handle),
                                        origins(handle),
                                        cases,
                                        indicators,
                                        surveys,
                                        WavesStore.read(handle),
                                        said))
                .one();
    }

    private static Map<String, DataOrigin> origins(Handle handle) {
        Map<String, DataOrigin> origins = new LinkedHashMap<>();
        handle.createQuery("SELECT * FROM origin ORDER BY position")
                .map(
                        (r, c) ->
                                origins.put(
                                        r.getString("id"),
                                        new DataOrigin(
                                                r.getString("id"),
                                                r.getString("key"),
                                                r.getString("kind"),
                                                SqlTexts.of(r, "label"),
                                                r.getString("source") == null
                                                        ? ""
                                                        : r.getString("source"))))
                .list();
        return origins;
    }

    private static Survey survey(
            Handle handle,
            Questionnaire questionnaire,
            Dataset cases,
            CodebookDataStore codebooks,
            Map<String, AnswersLayout> layouts,
            Clock clock) {
        QuestionnaireVariables form = new QuestionnaireVariables(questionnaire, codebooks::codes);
        List<AskedQuestion> questions = form.questions();
        AnswersLayout layout =
                new AnswersLayout(
                        questionnaire.name(), questionnaire.answersTable(), form.fields());
        layouts.put(questionnaire.answersTable(), layout);
        ResponseRowStore responses = ResponseRowStore.read(handle, questionnaire.id(), cases);
        Map<String, Variable> variables = new LinkedHashMap<>();
        Map<String, Column> columns = new HashMap<>();
        // an item may be called as what every response has; conditions mean the latter
        responses
                .variables()
                .forEach(
                        (name, variable) -> {
                            boolean taken = form.variables().containsKey(name);
                            String own = taken ? CaseNames.OWN + name : name;
                            variables.put(own, variable.named(own));
                            columns.put(own, responses.columns().get(name));
                        });
        variables.putAll(form.variables());
        columns.putAll(new AnswerDataStore(handle, layout).read(responses.rows()));
        addDays(handle, questionnaire, layout, responses.rows(), variables, columns);
        List<AskedItem> items = questions.stream().flatMap(q -> q.items().stream()).toList();
        KeptAside.set(KeptAside.all(handle), items, responses.rows(), columns);
        Map<String, Derived> derived = new LinkedHashMap<>();
        layout.flags()
                .forEach((item, flags) -> derived.put(item, new DerivedColumns.AnyAnswered(flags)));
        Map<String, Map<String, List<String>>> given = codebooks.given();
        for (AskedItem item : items) {
            if (!item.codes().isEmpty() && form.isCategories(item.name())) {
                Map<String, List<String>> codes = given.getOrDefault(item.id(), Map.of());
                columns.put(
                        GivenCodes.column(item), GivenCodes.column(item, codes, responses.rows()));
                derived.putAll(GivenCodes.flags(item));
            }
        }
        int[] caseRows = responses.caseRows().stream().mapToInt(i -> i).toArray();
        Dataset data =
                Dataset.ofResponses(
                                questionnaire.name(),
                                responses.rows(),
                                variables,
                                columns,
                                cases,
                                caseRows)
                        .deriving(derived, List.of());
        return new Survey(
                questionnaire.name(),
                questionnaire.title(),
                questions,
                responses.origins(),
                responses.textOrigins(),
                data,
                RuledWords.forbidden(handle, questionnaire, responses.rows(), clock),
                ResponseRowStore.voided(handle, questionnaire.id()));
    }

    private static void addDays(
            Handle handle,
            Questionnaire questionnaire,
            AnswersLayout layout,
            List<Dataset.Row> rows,
            Map<String, Variable> variables,
            Map<String, Column> columns) {
        String language = StudyStore.language(handle);
        AnswerDataStore answers = new AnswerDataStore(handle, layout);
        for (Item item : questionnaire.items()) {
            if (layout.isDay(item) && columns.get(item.name()) instanceof CategoryColumn own) {
                var days = answers.days(item.answerColumn(), rows);
                columns.put(
                        TextColumn.name(item.name()),
                        TextColumn.of(
                                Arrays.stream(days)
                                        .map(d -> d == null ? "" : d.toString())
                                        .toList()));
                for (DayClasses by : DayClasses.values()) {
                    DayClasses.Made made =
                            by.of(item.name(), item.figureLabel(), days, own, language);
                    variables.put(made.variable().name(), made.variable());
                    columns.put(made.variable().name(), made.column());
                }
            }
        }
    }
}
