package org.feltbok.names;

import org.feltbok.analysis.AskedQuestion;
import org.feltbok.analysis.CaseNames;
import org.feltbok.analysis.Category;
import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.StudyData;
import org.feltbok.analysis.Survey;
import org.feltbok.analysis.Variable;
import org.feltbok.base.FaultException;
import org.feltbok.cases.Grouping;
import org.feltbok.cases.GroupingClass;
import org.feltbok.cases.GroupingStore;
import org.feltbok.dataset.StudyDataStore;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What the names of a study mean at one moment: each as the full name of what it stands for. */
record Meanings(StudyData data) {
    /** The name under which the cases' dataset is asked. */
    static final String CASES = "";

    /**
     * What cannot be made as yet, since something that it rests on has another name, is there too.
     */
    static Meanings read(Handle handle) {
        Meanings all = new Meanings(StudyDataStore.names(handle));
        for (Grouping grouping : GroupingStore.all(handle)) {
            if (!all.data().cases().owns(grouping.name())) {
                List<String> codes = grouping.classes().stream().map(GroupingClass::code).toList();
                all = all.withCases(grouping.name(), codes);
            }
        }
        for (Kind kind : List.of(Kind.DERIVED, Kind.WEIGHT)) {
            for (Thing derived : new ThingStore(handle).all(kind)) {
                all = all.isThere(derived) ? all : all.with(derived);
            }
        }
        return all;
    }

    private boolean isThere(Thing derived) {
        Survey survey = data.surveys().get(derived.owner());
        return survey == null
                ? data.cases().owns(derived.name())
                : survey.data().owns(derived.name());
    }

    /** As what is measured; empty if it is nothing, or several things. */
    Optional<String> measured(String written) {
        return known(() -> data.find(written).map(StudyData.Found::fullName));
    }

    /** Where the classes of rows or columns come from. */
    Optional<String> groups(String written) {
        return known(() -> Optional.of(data.grouping(written).fullName()));
    }

    /**
     * In a condition, or as a weight.
     *
     * @param in the questionnaire whose responses are asked; empty = the cases are
     */
    Optional<String> asked(String written, String in) {
        Survey survey = data.surveys().get(in);
        Dataset asked = survey == null ? data.cases() : survey.data();
        String meant = asked.meant(written);
        if (!meant.startsWith(CaseNames.OWN) && !asked.has(meant)) {
            return Optional.empty();
        }
        return Optional.of(asked.fullName(written));
    }

    /** As the items of a question, or a single item. */
    Optional<String> question(String written) {
        for (Survey survey : data.surveys().values()) {
            String before = survey.name() + "/";
            if (written.startsWith(before) && has(survey, written.substring(before.length()))) {
                return Optional.of(written);
            }
        }
        Survey main = data.surveys().get(data.mainSurvey());
        if (main != null && has(main, written)) {
            return Optional.of(main.name() + "/" + written);
        }
        List<Survey> having = data.meant(s -> has(s, written));
        return having.size() == 1
                ? Optional.of(having.getFirst().name() + "/" + written)
                : Optional.empty();
    }

    private static boolean has(Survey survey, String name) {
        return survey.question(name).isPresent() || survey.item(name).isPresent();
    }

    boolean isIndicator(String name) {
        return data.indicators().containsKey(name);
    }

    /** The questionnaire that something in full belongs to; empty if the cases have it. */
    String surveyOf(String full) {
        return data.surveys().keySet().stream()
                .filter(s -> full.startsWith(s + "/"))
                .findFirst()
                .orElse(CASES);
    }

    /** All datasets there are, the cases among them. */
    Set<String> datasets() {
        Set<String> all = new LinkedHashSet<>(data.surveys().keySet());
        all.add(CASES);
        return all;
    }

    /** The codes of a variable of the cases, by its full name. */
    List<String> codes(String full) {
        return full.startsWith(CaseNames.CASES)
                ? data.cases()
                        .variable(full.substring(CaseNames.CASES.length()))
                        .map(v -> v.categories().stream().map(Category::code).toList())
                        .orElse(List.of())
                : List.of();
    }

    private static Optional<String> known(Supplier<Optional<String>> find) {
        try {
            return find.get();
        } catch (FaultException severalOrNone) {
            return Optional.empty();
        }
    }

    /** As they would be if a thing that is gone were still there. */
    Meanings with(Thing gone) {
        return switch (gone.kind()) {
            case ATTRIBUTE, GROUPING -> withCases(gone.name(), List.of());
            case CATEGORY, GROUP -> {
                List<String> codes = new ArrayList<>(codes(CaseNames.CASES + gone.owner()));
                codes.add(gone.name());
                yield withCases(gone.owner(), codes);
            }
            case DERIVED, WEIGHT ->
                    gone.owner().equals("cases")
                            ? withCases(gone.name(), List.of())
                            : withItem(gone.owner(), gone.name());
            case ITEM, QUESTION -> withItem(gone.owner(), gone.name());
            case QUESTIONNAIRE ->
                    gone.items().isEmpty() ? this : withItem(gone.items().getFirst(), gone.name());
            default -> this;
        };
    }

    private Meanings withCases(String name, List<String> codes) {
        Dataset cases = data.cases().deriving(java.util.Map.of(), List.of(variable(name, codes)));
        return new Meanings(
                new StudyData(
                        data.title(),
                        data.notice(),
                        data.language(),
                        data.mainSurvey(),
                        data.origins(),
                        cases,
                        data.indicators(),
                        over(cases),
                        data.waves(),
                        data.said()));
    }

    private java.util.Map<String, Survey> over(Dataset cases) {
        var surveys = new java.util.LinkedHashMap<String, Survey>();
        data.surveys()
                .forEach(
                        (name, survey) -> {
                            var variables = new java.util.LinkedHashMap<String, Variable>();
                            survey.data().variables().forEach(v -> variables.put(v.name(), v));
                            surveys.put(
                                    name,
                                    survey.with(
                                            Dataset.ofResponses(
                                                    name,
                                                    List.of(),
                                                    variables,
                                                    java.util.Map.of(),
                                                    cases,
                                                    new int[0])));
                        });
        return linked(surveys);
    }

    /** Members know what they belong to as that is called now. */
    private java.util.Map<String, Survey> linked(java.util.Map<String, Survey> surveys) {
        var all = new java.util.LinkedHashMap<>(surveys);
        // each round reaches one roster deeper
        for (int round = 0; round < surveys.size(); round++) {
            for (Survey was : data.surveys().values()) {
                Survey is = all.get(was.name());
                Survey parent = all.get(was.data().parentName());
                if (is != null && parent != null) {
                    all.put(is.name(), is.with(is.data().under(parent.data(), new int[0])));
                }
            }
        }
        return all;
    }

    private Meanings withItem(String questionnaire, String name) {
        Survey survey = data.surveys().get(questionnaire);
        if (survey == null) {
            return this;
        }
        List<AskedQuestion> questions = new ArrayList<>(survey.questions());
        Variable variable = variable(name, List.of());
        questions.add(new AskedQuestion(name, "", variable.label(), List.of()));
        Survey with =
                new Survey(
                        survey.name(),
                        survey.title(),
                        questions,
                        survey.origins(),
                        survey.textOrigins(),
                        survey.data().deriving(java.util.Map.of(), List.of(variable)),
                        survey.forbidden());
        StudyData now = data.with(with);
        for (Survey each : linked(now.surveys()).values()) {
            now = now.with(each);
        }
        return new Meanings(now);
    }

    private static Variable variable(String name, List<String> codes) {
        var label = org.feltbok.base.text.LocalText.of(name);
        return new Variable(
                name,
                label,
                label,
                Variable.Type.CATEGORY,
                codes.stream()
                        .map(c -> Category.of(c, org.feltbok.base.text.LocalText.of(c)))
                        .toList(),
                0,
                Set.of());
    }
}
