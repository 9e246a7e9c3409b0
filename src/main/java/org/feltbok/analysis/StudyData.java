package org.feltbok.analysis;

import org.feltbok.base.FaultException;
import org.feltbok.base.text.LocalText;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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
 */
public record StudyData(
        LocalText title,
        LocalText notice,
        String language,
        String mainSurvey,
        Map<String, Origin> origins,
        Dataset cases,
        Map<String, IndicatorData> indicators,
        Map<String, Survey> surveys) {

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
     * The survey that has an item or another variable of its own under the name; the main one goes
     * first.
     */
    public Optional<Survey> surveyOf(String variable) {
        Survey main = surveys.get(mainSurvey);
        if (main != null && main.data().owns(variable)) {
            return Optional.of(main);
        }
        return surveys.values().stream().filter(s -> s.data().owns(variable)).findFirst();
    }

    public IndicatorData indicator(String name) {
        return Optional.ofNullable(indicators.get(name))
                .orElseThrow(() -> new FaultException("analysis.no_indicator", name));
    }

    StudyData with(Survey changed) {
        Map<String, Survey> others = new LinkedHashMap<>(surveys);
        others.put(changed.name(), changed);
        return new StudyData(
                title, notice, language, mainSurvey, origins, cases, indicators, others);
    }
}
