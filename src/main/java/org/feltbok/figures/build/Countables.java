package org.feltbok.figures.build;

import org.feltbok.analysis.AskedItem;
import org.feltbok.analysis.AskedQuestion;
import org.feltbok.analysis.CaseNames;
import org.feltbok.analysis.Category;
import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.IndicatorData;
import org.feltbok.analysis.Regressed;
import org.feltbok.analysis.StudyData;
import org.feltbok.analysis.Survey;
import org.feltbok.analysis.Variable;
import org.feltbok.base.text.LocalText;
import org.feltbok.figures.build.Countable.Form;
import org.feltbok.questionnaire.Questionnaire;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that can be counted in a study, in the order of its list. */
public final class Countables {
    private final Headings headings;
    private final Map<String, LocalText> sections;
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, Countable> byName = new LinkedHashMap<>();

    /**
     * What the program calls the lists that no section of a questionnaire is.
     *
     * @param of from the name of one of {@code study, cases, said, series, derived}
     */
    public record Headings(java.util.function.Function<String, LocalText> of) {}

    private Countables(Headings headings, Map<String, LocalText> sections) {
        this.headings = headings;
        this.sections = sections;
    }

    /**
     * @param forms the questionnaires, for their sections
     */
    public static Countables of(StudyData study, List<Questionnaire> forms, Headings headings) {
        var all = new Countables(headings, sections(forms));
        all.fill(study);
        return all;
    }

    private static Map<String, LocalText> sections(List<Questionnaire> forms) {
        Map<String, LocalText> found = new LinkedHashMap<>();
        forms.forEach(
                f ->
                        f.sections().stream()
                                .filter(s -> !s.label().isEmpty())
                                .forEach(
                                        s ->
                                                s.questions()
                                                        .forEach(
                                                                q ->
                                                                        found.put(
                                                                                f.name() + "/"
                                                                                        + q.name(),
                                                                                s.label()))));
        return found;
    }

    /** In their order. */
    public List<Countable> all() {
        return List.copyOf(byName.values());
    }

    /** Those that new figures are offered: what is no longer asked is not among them. */
    public List<Countable> offered() {
        return byName.values().stream().filter(c -> !c.isRetired()).toList();
    }

    /** What measures mean by a name. */
    public Optional<Countable> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** What a term of a line by least squares is of. */
    public Optional<Countable> of(Regressed.Term term) {
        return term.years().isEmpty()
                ? named(term.name())
                : named(Countable.series(term.name())).or(() -> named(term.name()));
    }

    /** What conditions and groups mean by a name. */
    public Optional<Countable> inCondition(String name) {
        return byName.values().stream()
                .filter(c -> c.condition().equals(name) && !c.isTable())
                .findFirst()
                .or(() -> named(name));
    }

    /** Whether responses to one questionnaire are members of those to another. */
    boolean areMembers(String home, String of) {
        String parent = parents.getOrDefault(home, "");
        return !parent.isEmpty() && (parent.equals(of) || areMembers(parent, of));
    }

    private void add(Countable countable) {
        byName.putIfAbsent(countable.name(), countable);
    }

    private void fill(StudyData study) {
        study.surveys().values().forEach(s -> parents.put(s.name(), s.data().parentName()));
        whole(study);
        // the main questionnaire first: it is what most figures are of
        study.surveys().values().stream()
                .sorted(
                        java.util.Comparator.comparing(
                                (Survey s) -> !s.name().equals(study.mainSurvey())))
                .forEach(s -> survey(study, s));
        waves(study);
        cases(study);
        LocalText series = headings.of().apply("series");
        study.indicators().values().forEach(i -> add(indicator(i, series)));
    }

    /** The waves of each questionnaire that has several. */
    private void waves(StudyData study) {
        LocalText heading = headings.of().apply("waves");
        for (Survey first : study.surveys().values()) {
            List<Category> waves =
                    study.surveys().values().stream()
                            .filter(s -> study.waves().first(s.name()).equals(first.name()))
                            .map(s -> Category.of(s.name(), s.title()))
                            .toList();
            if (waves.size() > 1) {
                String name = Countable.waves(first.name());
                LocalText label = first.title().isEmpty() ? heading : first.title();
                add(
                        new Countable(
                                name,
                                name,
                                first.name(),
                                Form.CLASSES,
                                label,
                                label,
                                first.name(),
                                heading,
                                1,
                                "",
                                waves,
                                false));
            }
        }
    }

    private void whole(StudyData study) {
        LocalText heading = headings.of().apply("study");
        add(bare("cases", "", "cases", Form.CASES, headings.of().apply("cases"), heading));
        study.surveys()
                .values()
                .forEach(
                        s -> {
                            boolean main = study.isUsual(s);
                            String name = main ? "responses" : "responses[" + s.name() + "]";
                            add(
                                    bare(
                                            name,
                                            s.name(),
                                            s.name(),
                                            Form.RESPONSES,
                                            s.called(),
                                            heading));
                        });
    }

    private static Countable bare(
            String name, String home, String tag, Form form, LocalText label, LocalText heading) {
        return new Countable(
                name, name, home, form, label, label, tag, heading, 1, "", List.of(), false);
    }

    private void survey(StudyData study, Survey survey) {
        for (AskedQuestion question : survey.questions()) {
            LocalText heading =
                    sections.getOrDefault(survey.name() + "/" + question.name(), survey.title());
            if (question.items().size() > 1) {
                add(table(study, survey, question, heading));
            }
            String within = question.items().size() > 1 ? question.name() : "";
            question.items().forEach(i -> item(study, survey, i, heading, within));
        }
        LocalText derived = headings.of().apply("derived");
        survey.data().variables().stream()
                .filter(v -> survey.data().definition(v.name()).isPresent())
                .forEach(v -> add(variable(study, survey, v, derived, false)));
    }

    private Countable table(
            StudyData study, Survey survey, AskedQuestion question, LocalText heading) {
        Variable first = survey.data().require(question.items().getFirst().name());
        return new Countable(
                nameOf(study, survey, question.name()),
                nameOf(study, survey, question.name()),
                survey.name(),
                form(first, question.items().getFirst()),
                question.label(),
                question.label(),
                question.name(),
                heading,
                question.items().size(),
                "",
                first.categories(),
                question.isRetired());
    }

    /** A question as axes name it: with its questionnaire where another has one of the name. */
    private static String nameOf(StudyData study, Survey survey, String question) {
        List<Survey> meant = study.meant(s -> s.question(question).isPresent());
        return survey.name().equals(study.mainSurvey()) || meant.equals(List.of(survey))
                ? question
                : survey.name() + "/" + question;
    }

    private void item(
            StudyData study, Survey survey, AskedItem item, LocalText heading, String within) {
        Variable variable = survey.data().require(item.name());
        var found = new StudyData.Found(Optional.of(survey), survey.data(), item.name());
        Form form = form(variable, item);
        add(
                new Countable(
                        study.nameOf(survey, item.name()),
                        study.nameInCondition(found),
                        survey.name(),
                        form,
                        item.label(),
                        item.shortLabel(),
                        item.name(),
                        heading,
                        1,
                        within.isEmpty() ? "" : nameOf(study, survey, within),
                        form == Form.CODES ? codes(item) : classes(form, variable),
                        item.isRetired()));
        if (form == Form.DAY) {
            for (String part : List.of("/year", "/quarter", "/month")) {
                survey.data()
                        .variable(item.name() + part)
                        .ifPresent(v -> add(variable(study, survey, v, heading, item.isRetired())));
            }
        }
    }

    private static List<Category> codes(AskedItem item) {
        return item.codes().stream()
                .filter(c -> !c.folder())
                .map(c -> Category.of(c.key(), c.label()).retired(c.isRetired()))
                .toList();
    }

    private static List<Category> classes(Form form, Variable variable) {
        return form.hasParts() ? variable.categories() : List.of();
    }

    private static Form form(Variable variable, AskedItem item) {
        Form form = form(variable);
        return form == Form.TEXT && !item.codes().isEmpty() ? Form.CODES : form;
    }

    private static Form form(Variable variable) {
        return switch (variable.type()) {
            case SCALE -> Form.SCALE;
            case CATEGORY, FLAG -> Form.CLASSES;
            case MULTIPLE -> Form.SEVERAL;
            case NUMBER -> Form.NUMBER;
            case DAY -> Form.DAY;
            case TEXT -> Form.TEXT;
        };
    }

    private static Countable variable(
            StudyData study,
            Survey survey,
            Variable variable,
            LocalText heading,
            boolean isRetired) {
        var found = new StudyData.Found(Optional.of(survey), survey.data(), variable.name());
        return new Countable(
                study.nameOf(survey, variable.name()),
                study.nameInCondition(found),
                survey.name(),
                form(variable),
                named(variable),
                variable.shortLabel().isEmpty() ? named(variable) : variable.shortLabel(),
                variable.name(),
                heading,
                1,
                "",
                classes(form(variable), variable),
                isRetired);
    }

    private static LocalText named(Variable variable) {
        return variable.label().isEmpty() ? LocalText.of(variable.name()) : variable.label();
    }

    private void cases(StudyData study) {
        LocalText heading = headings.of().apply("cases");
        LocalText said = headings.of().apply("said");
        Dataset cases = study.cases();
        study.said().ifPresent(i -> said(study, i));
        for (Variable variable : cases.variables()) {
            boolean ofStudy =
                    variable.name().equals(CaseNames.FRAME)
                            || variable.name().startsWith(CaseNames.OWN);
            boolean isTelling = CaseNames.isTelling(cases, variable);
            if (!ofStudy && isTelling && variable.type() != Variable.Type.TEXT) {
                String name = variable.name();
                boolean asked =
                        study.surveys().values().stream()
                                .anyMatch(s -> s.data().owns(name) || s.question(name).isPresent());
                String condition =
                        study.nameInCondition(new StudyData.Found(Optional.empty(), cases, name));
                add(
                        new Countable(
                                asked ? CaseNames.CASES + name : name,
                                condition,
                                "",
                                form(variable),
                                named(variable),
                                variable.shortLabel().isEmpty()
                                        ? named(variable)
                                        : variable.shortLabel(),
                                name,
                                isSaid(study, name) ? said : heading,
                                1,
                                "",
                                classes(form(variable), variable),
                                variable.isRetired()));
            }
        }
    }

    /** What was said in interviews, by its codes; each of them is counted by itself too. */
    private void said(StudyData study, AskedItem item) {
        String name = item.name();
        boolean asked =
                study.surveys().values().stream()
                        .anyMatch(s -> s.data().owns(name) || s.question(name).isPresent());
        var found = new StudyData.Found(Optional.empty(), study.cases(), name);
        add(
                new Countable(
                        asked ? CaseNames.CASES + name : name,
                        study.nameInCondition(found),
                        "",
                        Form.CODES,
                        item.label(),
                        item.shortLabel(),
                        name,
                        headings.of().apply("said"),
                        1,
                        "",
                        codes(item),
                        false));
    }

    private static boolean isSaid(StudyData study, String variable) {
        return study.said().filter(i -> i.name().equals(Variable.itemOf(variable))).isPresent();
    }

    private Countable indicator(IndicatorData indicator, LocalText heading) {
        boolean isTaken = byName.containsKey(indicator.name());
        String name = isTaken ? Countable.series(indicator.name()) : indicator.name();
        List<Category> parts =
                indicator.parts().stream().map(p -> Category.of(p, LocalText.of(p))).toList();
        return new Countable(
                name,
                name,
                "",
                Form.SERIES,
                indicator.label(),
                indicator.label(),
                indicator.name(),
                heading,
                1,
                "",
                parts,
                false);
    }
}
