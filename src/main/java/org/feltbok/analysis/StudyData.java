package org.feltbok.analysis;

import org.feltbok.base.FaultException;
import org.feltbok.base.text.LocalText;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Everything of a study that figures are made from, as it was at one moment; does not change.
 *
 * @param title of the study
 * @param notice what is not real about it; may be empty
 * @param language of the study's own texts
 * @param mainSurvey name of the questionnaire meant where none is named; empty = the only one
 * @param origins by id
 * @param indicators by name
 * @param surveys by name, in their order
 * @param waves which of them ask again what another asked
 * @param said what was said in the interviews of the cases, with the codes that can be given to it;
 *     empty if none are
 */
public record StudyData(
        LocalText title,
        LocalText notice,
        String language,
        String mainSurvey,
        Map<String, DataOrigin> origins,
        Dataset cases,
        Map<String, IndicatorData> indicators,
        Map<String, Survey> surveys,
        Waves waves,
        Optional<AskedItem> said) {

    /** No questionnaire asks again what another asked, and nobody was interviewed. */
    public StudyData(
            LocalText title,
            LocalText notice,
            String language,
            String mainSurvey,
            Map<String, DataOrigin> origins,
            Dataset cases,
            Map<String, IndicatorData> indicators,
            Map<String, Survey> surveys) {
        this(
                title,
                notice,
                language,
                mainSurvey,
                origins,
                cases,
                indicators,
                surveys,
                Waves.NONE,
                Optional.empty());
    }

    /** The survey of a name; an empty name is the main one. */
    public Survey survey(String name) {
        String wanted = name.isEmpty() ? mainSurvey : name;
        if (wanted.isEmpty() && !surveys.isEmpty()) {
            return surveys.values().iterator().next();
        }
        return Optional.ofNullable(surveys.get(wanted))
                .orElseThrow(() -> new FaultException("analysis.no_survey", wanted));
    }

    /**
     * What a name means.
     *
     * @param survey empty for a variable of the cases
     * @param data that has the variable
     * @param variable its name there
     */
    public record Found(Optional<Survey> survey, Dataset data, String variable) {
        private static Found of(Survey survey, String variable) {
            return new Found(Optional.of(survey), survey.data(), variable);
        }

        /** Its name that can be taken for no other's. */
        public String fullName() {
            return survey.map(s -> s.name() + "/").orElse(CaseNames.CASES) + variable;
        }
    }

    /**
     * The variable that a name means as what is measured: {@code wave2/q1} the item of that
     * questionnaire, {@code cases/region} the attribute or grouping; without a questionnaire the
     * main one's item, else that of the only one that has it (of the waves of a questionnaire the
     * first), else the attribute or grouping.
     *
     * @throws FaultException if several questionnaires have it, and none is the main one
     */
    public Optional<Found> find(String name) {
        Optional<Found> full = full(name);
        if (full.isPresent()) {
            return full;
        }
        Survey main = surveys.get(mainSurvey);
        if (main != null && main.data().owns(name)) {
            return Optional.of(Found.of(main, name));
        }
        List<Found> some = inSurveys(name);
        if (some.size() > 1 && !CaseNames.isReserved(name)) {
            throw new FaultException(
                    "analysis.ambiguous",
                    name,
                    some.stream()
                            .map(f -> Notation.name(f.fullName()))
                            .collect(Collectors.joining(", ")));
        }
        if (some.isEmpty() && cases.owns(name)) {
            return Optional.of(new Found(Optional.empty(), cases, name));
        }
        return some.stream().findFirst();
    }

    private Optional<Found> full(String name) {
        for (Survey survey : surveys.values()) {
            String before = survey.name() + "/";
            if (name.startsWith(before) && survey.data().owns(name.substring(before.length()))) {
                return Optional.of(Found.of(survey, name.substring(before.length())));
            }
        }
        String after = name.substring(name.indexOf('/') + 1);
        boolean ofCases = name.startsWith(CaseNames.CASES) && cases.owns(after);
        return ofCases ? Optional.of(new Found(Optional.empty(), cases, after)) : Optional.empty();
    }

    private List<Found> inSurveys(String name) {
        return meant(s -> s.data().owns(name)).stream().map(s -> Found.of(s, name)).toList();
    }

    /** The surveys that have something, as far as a name without a questionnaire may mean them. */
    public List<Survey> meant(Predicate<Survey> having) {
        return waves.meant(surveys.values().stream().filter(having).toList(), Survey::name);
    }

    /** Whether a survey is the one that is meant where none is named. */
    public boolean isUsual(Survey survey) {
        return survey.name().equals(mainSurvey)
                || mainSurvey.isEmpty() && meant(s -> true).equals(List.of(survey));
    }

    /** The survey whose item or other variable of its own a name means. */
    public Optional<Survey> surveyOf(String variable) {
        return find(variable).flatMap(Found::survey);
    }

    private boolean ofMain(String item) {
        Survey main = surveys.get(mainSurvey);
        return main != null && main.data().owns(item);
    }

    /** What an item is called in measures: as in its questionnaire if that is enough. */
    public String nameOf(Survey survey, String item) {
        List<Found> meant = inSurveys(item);
        boolean main =
                survey.name().equals(mainSurvey)
                        || meant.size() == 1
                                && meant.getFirst().survey().filter(survey::equals).isPresent()
                                && !ofMain(item);
        return main && full(item).isEmpty() ? item : survey.name() + "/" + item;
    }

    /**
     * What a variable is called in a condition: as it is if that is enough, and means no other
     * questionnaire's where things are measured.
     *
     * @throws FaultException if there is none of the name
     */
    public String nameInCondition(Found found) {
        String name = found.variable();
        if (found.survey().isEmpty()) {
            return CaseNames.isReserved(name) ? CaseNames.CASES + name : name;
        }
        boolean taken =
                cases.owns(name)
                        || CaseNames.isReserved(name) && found.data().owns(CaseNames.OWN + name);
        return taken || !isMeant(found) ? found.fullName() : name;
    }

    private boolean isMeant(Found found) {
        try {
            return find(found.variable())
                    .filter(f -> f.fullName().equals(found.fullName()))
                    .isPresent();
        } catch (FaultException several) {
            return false;
        }
    }

    /**
     * The variable by whose classes a table is grouped: that of the cases goes first, so that it is
     * the one that conditions mean.
     */
    public Found grouping(String name) {
        if (cases.owns(name)) {
            return new Found(Optional.empty(), cases, name);
        }
        return find(name).orElseThrow(() -> missing(name));
    }

    /** What is told of a name that nothing has; of a part of a question those that there are. */
    public FaultException missing(String name) {
        return surveys.values().stream()
                .map(
                        s ->
                                s.data()
                                        .missing(
                                                name.startsWith(s.name() + "/")
                                                        ? name.substring(s.name().length() + 1)
                                                        : name))
                .filter(e -> e.faults().getFirst().key().equals("analysis.no_part"))
                .findFirst()
                .orElseGet(() -> new FaultException("analysis.no_variable", name));
    }

    public IndicatorData indicator(String name) {
        return Optional.ofNullable(indicators.get(name))
                .orElseThrow(() -> new FaultException("analysis.no_indicator", name));
    }

    public StudyData with(Survey changed) {
        Map<String, Survey> others = new LinkedHashMap<>(surveys);
        others.put(changed.name(), changed);
        return with(cases, others);
    }

    /** The same with what is known of the cases as it is now. */
    public StudyData with(Dataset now) {
        Map<String, Survey> all = new LinkedHashMap<>();
        surveys.forEach((name, s) -> all.put(name, s.with(s.data().withCases(now))));
        return with(now, all);
    }

    private StudyData with(Dataset now, Map<String, Survey> all) {
        return new StudyData(
                title, notice, language, mainSurvey, origins, now, indicators, all, waves, said);
    }

    /** What is asked or, of cases, was said in interviews: what codes may be given to. */
    public Optional<AskedItem> item(Found found) {
        return found.survey().isPresent()
                ? found.survey().get().item(found.variable())
                : said.filter(i -> i.name().equals(found.variable()));
    }
}
