package org.feltbok.analysis;

import org.feltbok.base.FaultException;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Computes measures from a study's data. What was counted once is not counted again while the data
 * stay the same.
 */
public final class Measures {
    private final StudyData study;

    public Measures(StudyData study) {
        this.study = study;
    }

    public Result evaluate(String measure) {
        return evaluate(read(measure));
    }

    /**
     * The measure that a text means in this study.
     *
     * @throws FaultException if it is not written as it should be, or has a dot that is a part of a
     *     name as well as a sign
     */
    public Measure read(String text) {
        MeasureParser parser = new MeasureParser(text);
        Measure measure = parser.parse();
        if (!(measure.subject() instanceof Measure.Named named)) {
            return measure;
        }
        List<Measure.Named> dotted =
                parser.dotted().stream().filter(n -> study.find(n.name()).isPresent()).toList();
        if (dotted.isEmpty()) {
            return measure;
        }
        if (dotted.size() > 1 || study.find(named.name()).isPresent()) {
            throw new FaultException(
                    "analysis.dotted", text, named.name(), dotted.getFirst().toString());
        }
        return measure.with(dotted.getFirst(), measure.given(), measure.by());
    }

    /**
     * The number that a measure stands for.
     *
     * @throws FaultException if it names something that the study does not have, or a statistic
     *     that does not fit
     */
    public Result evaluate(Measure measure) {
        return switch (measure.subject()) {
            case Measure.Cases c -> cases(measure);
            case Measure.Responses r -> responses(measure, r);
            case Measure.Named n -> named(measure, n);
            case Measure.Coded c -> coded(measure, c);
            case Measure.Indicated i -> IndicatorMeasures.evaluate(study, measure, i);
        };
    }

    private StudyData.Found find(String name) {
        return study.find(name).orElseThrow(() -> new FaultException("analysis.no_variable", name));
    }

    /** {@code given} narrows the base down, {@code by} is the part of it. */
    private Result cases(Measure measure) {
        Dataset cases = study.cases();
        List<Condition> base = cases.meant(joined(ofCases(measure), measure.given()));
        return parts(measure, cases, base);
    }

    private Result parts(Measure measure, Dataset data, List<Condition> base) {
        int all = Selection.count(data, Selection.of(data, base));
        int n = Selection.count(data, Selection.of(data, joined(base, data.meant(measure.by()))));
        return switch (measure.statistic()) {
            case N -> Result.count(n);
            case SHARE -> Result.of(100.0 * n / all, all, Map.of(), Result.Method.SHARE_OF_ALL);
            default -> throw unfit(measure);
        };
    }

    private Result responses(Measure measure, Measure.Responses subject) {
        if (subject.questionnaire().isEmpty()
                && study.mainSurvey().isEmpty()
                && study.surveys().size() > 1) {
            throw new FaultException(
                    "analysis.ambiguous",
                    subject.toString(),
                    study.surveys().keySet().stream()
                            .map(name -> new Measure.Responses(name).toString())
                            .collect(Collectors.joining(", ")));
        }
        Dataset data = study.survey(subject.questionnaire()).data();
        return measure.statistic() == Statistic.RATE
                ? rate(data, joined(measure.of(), narrowing(measure)))
                : parts(measure, data, data.meant(joined(measure.of(), measure.given())));
    }

    /**
     * The frame's cases that answered in percent of all of them. Conditions on cases narrow both;
     * those on responses say which response a case must have. A case that answered twice is one.
     */
    private Result rate(Dataset data, List<Condition> where) {
        List<Condition> ofCases = new ArrayList<>(List.of(CaseNames.IN_FRAME));
        where.stream().filter(data::isOfCase).forEach(ofCases::add);
        boolean[] frame = Selection.of(study.cases(), study.cases().meant(ofCases));
        boolean[] responses = Selection.of(data, data.meant(where));
        boolean[] answered = new boolean[study.cases().size()];
        for (int row = 0; row < data.size(); row++) {
            int c = data.caseRow(row);
            if (c >= 0 && (responses == null || responses[row]) && (frame == null || frame[c])) {
                answered[c] = true;
            }
        }
        int all = Selection.count(study.cases(), frame);
        int n = Selection.count(study.cases(), answered);
        return Result.of(100.0 * n / all, all, Map.of(), Result.Method.RATE);
    }

    private Result named(Measure measure, Measure.Named subject) {
        StudyData.Found found = find(subject.name());
        List<Condition> base =
                found.survey().isPresent()
                        ? joined(measure.of(), measure.given())
                        : joined(ofCases(measure), measure.given());
        return ItemMeasures.evaluate(
                found.data(),
                measure,
                new Measure.Named(found.variable(), subject.codes()),
                found.data().meant(base),
                found.data().meant(measure.by()));
    }

    private Result coded(Measure measure, Measure.Coded subject) {
        StudyData.Found found = find(subject.item());
        Survey survey =
                found.survey()
                        .orElseThrow(
                                () -> new FaultException("analysis.no_variable", subject.item()));
        Dataset data = survey.data();
        Measure meant =
                new Measure(
                        new Measure.Coded(found.variable(), subject.code()),
                        measure.statistic(),
                        data.meant(measure.of()),
                        data.meant(measure.given()),
                        data.meant(measure.by()));
        return CodeMeasures.evaluate(survey, meant, (Measure.Coded) meant.subject());
    }

    /**
     * The measure with every name in full, so that two that mean the same are the same text. What
     * the study does not have stays as it is.
     */
    public Measure full(Measure measure) {
        Optional<Dataset> data = data(measure.subject());
        Measure.Subject subject =
                switch (measure.subject()) {
                    case Measure.Responses r ->
                            data.<Measure.Subject>map(d -> new Measure.Responses(d.name()))
                                    .orElse(r);
                    case Measure.Named n -> new Measure.Named(fullName(n.name()), n.codes());
                    case Measure.Coded c -> new Measure.Coded(fullName(c.item()), c.code());
                    case Measure.Cases c -> c;
                    case Measure.Indicated i -> i;
                };
        return new Measure(
                subject,
                measure.statistic(),
                full(data, measure.of()),
                full(data, measure.given()),
                full(data, measure.by()));
    }

    private String fullName(String name) {
        return found(name).map(StudyData.Found::fullName).orElse(name);
    }

    private Optional<StudyData.Found> found(String name) {
        try {
            return study.find(name);
        } catch (FaultException ambiguous) {
            return Optional.empty();
        }
    }

    private static List<Condition> full(Optional<Dataset> data, List<Condition> conditions) {
        return conditions.stream()
                .map(c -> data.map(d -> c.on(d.fullName(c.variable()))).orElse(c))
                .toList();
    }

    /** What the measure counts the rows of. */
    private Optional<Dataset> data(Measure.Subject subject) {
        return switch (subject) {
            case Measure.Cases c -> Optional.of(study.cases());
            case Measure.Indicated i -> Optional.of(study.cases());
            case Measure.Responses r -> survey(r.questionnaire()).map(Survey::data);
            case Measure.Named n -> found(n.name()).map(StudyData.Found::data);
            case Measure.Coded c -> found(c.item()).map(StudyData.Found::data);
        };
    }

    private Optional<Survey> survey(String name) {
        try {
            return Optional.of(study.survey(name));
        } catch (FaultException none) {
            return Optional.empty();
        }
    }

    /** The questionnaire whose responses the measure counts. */
    public Optional<Survey> counted(Measure measure) {
        return data(measure.subject()).map(Dataset::name).map(study.surveys()::get);
    }

    /**
     * Everything that the measure is computed from, by full name: what is counted, the base it is
     * counted against, and what its conditions ask. An item stands for the answers ticked and the
     * codes given to it as well, so that a share of mentions depends on every one of them.
     */
    public Set<String> dependencies(Measure measure) {
        Measure full = full(measure);
        Set<String> names = new LinkedHashSet<>();
        switch (full.subject()) {
            case Measure.Named n -> names.add(item(n.name()));
            case Measure.Coded c -> names.add(item(c.item()));
            case Measure.Indicated i -> names.add(i.name());
            case Measure.Responses r -> names.add(r.toString());
            case Measure.Cases c -> names.add(c.toString());
        }
        Stream.of(full.of(), full.given(), full.by())
                .flatMap(List::stream)
                .map(c -> item(c.variable()))
                .forEach(names::add);
        return names;
    }

    /** Of {@code survey/q3/5} the item {@code survey/q3}. */
    private static String item(String fullName) {
        int slash = fullName.indexOf('/');
        return slash < 0
                ? fullName
                : fullName.substring(0, slash + 1) + Variable.itemOf(fullName.substring(slash + 1));
    }

    static List<Condition> ofCases(Measure measure) {
        return measure.of().isEmpty() ? List.of(CaseNames.IN_FRAME) : measure.of();
    }

    static List<Condition> narrowing(Measure measure) {
        return joined(measure.given(), measure.by());
    }

    static List<Condition> joined(List<Condition> some, List<Condition> more) {
        if (more.isEmpty()) {
            return some;
        }
        List<Condition> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    static FaultException unfit(Measure measure) {
        return new FaultException("analysis.unfit", measure.toString(), measure.statistic().word());
    }
}
