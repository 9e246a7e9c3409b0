package org.feltbok.analysis;

import org.feltbok.analysis.tests.Suggestion;
import org.feltbok.analysis.tests.SurveyDesign;
import org.feltbok.base.FaultException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Computes measures from a study's data. What was counted once is not counted again while the data
 * stay the same.
 */
public final class Measures {
    private final StudyData study;
    private final MeasureNames names;
    private final MeasureOrigins origins;

    /** Ids of the origins that were made for an example. */
    private final Set<String> made;

    /** What names mean, which is looked for once in all questionnaires. */
    private final Map<String, StudyData.Found> found = new ConcurrentHashMap<>();

    /** Where numbers are from, which notes, signs and checks ask each for itself. */
    private final Map<Measure, Set<String>> from = new ConcurrentHashMap<>();

    public Measures(StudyData study) {
        this.study = study;
        names = new MeasureNames(study);
        origins = new MeasureOrigins(study, names);
        made =
                study.origins().values().stream()
                        .filter(DataOrigin::isMade)
                        .map(DataOrigin::id)
                        .collect(Collectors.toSet());
    }

    public Estimate evaluate(String measure) {
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
     *     that does not fit or cannot be weighted
     */
    public Estimate evaluate(Measure measure) {
        Statistic statistic = measure.statistic();
        if (measure.subject() instanceof Measure.Stated stated) {
            return Estimate.stated(stated.number());
        }
        Sample sample = sample(measure);
        if (!statistic.fits().contains(sample.what())) {
            throw isNominal(sample, statistic)
                    ? nominal(measure)
                    : isOfNumbers(sample, statistic) ? noNumber(measure) : unfit(measure);
        }
        String reason = statistic.unweightable(sample.what());
        if (sample.isWeighted() && !reason.isEmpty()) {
            throw new FaultException(reason, measure.toString(), statistic.word());
        }
        Estimate estimate = statistic.of(sample);
        return sample.isWeighted()
                ? estimate.weighing(sample.base(), sample.group().withoutWeight())
                : estimate;
    }

    /**
     * What a test between groups needs of a measure; empty if there is no test of its statistic.
     */
    public Optional<Testable> testable(Measure measure) {
        Statistic.Compared compared = measure.statistic().compared();
        Sample sample = sample(measure);
        double[] each = sample.each();
        if (compared == Statistic.Compared.NOTHING || each.length == 0) {
            return Optional.empty();
        }
        Dataset data = sample.group().data();
        boolean[] whole = Selection.of(data, sample.group().given());
        boolean[] own = Selection.of(data, sample.group().where());
        double[] kept = each.clone();
        boolean[] in = new boolean[kept.length];
        for (int row = 0; row < kept.length; row++) {
            kept[row] = whole == null || whole[row] ? kept[row] : Double.NaN;
            in[row] = own == null || own[row];
        }
        boolean[] known = in.clone();
        for (Condition condition : sample.group().where()) {
            if (condition instanceof Asks asks && Variable.isCode(asks.variable())) {
                CategoryColumn flag = data.categories(asks.variable());
                for (int row = 0; row < known.length; row++) {
                    known[row] |= flag.get(row) >= 0;
                }
            }
        }
        Weights weights = sample.group().weights();
        return Optional.of(
                new Testable(
                        compared,
                        kept,
                        in,
                        known,
                        level(sample),
                        Optional.ofNullable(weights)
                                .map(w -> w.design(data))
                                .map(d -> finite(d, sample.group(), measure.statistic()))));
    }

    /**
     * Whether rows of a measure were not drawn each by itself, as the members of a household: tests
     * and intervals would take them for more than they are.
     */
    public boolean isOfSiblings(Measure measure) {
        return sample(measure).group().data().hasSiblings();
    }

    /** Where an interval counts that the rows are a good part of all, a test of it does too. */
    private static SurveyDesign finite(SurveyDesign design, Group group, Statistic statistic) {
        return statistic
                .confidence()
                .filter(Confidence::isFinite)
                .flatMap(c -> Population.ofAll(group, c.size()))
                .map(all -> design.of(all.ofGroup()))
                .orElse(design);
    }

    /** What a measure's numbers are to a test, without working them out. */
    public Suggestion.Level level(Measure measure) {
        return level(sample(measure));
    }

    private static Suggestion.Level level(Sample sample) {
        return sample.what() == Statistic.Of.SCALE
                ? Suggestion.Level.ORDINAL
                : Suggestion.Level.INTERVAL;
    }

    /**
     * Ids of the origins of what is known of cases that a measure rests on; those of the answers
     * are their questionnaire's.
     */
    public Set<String> origins(Measure measure) {
        return from.computeIfAbsent(measure, origins::of);
    }

    /** Whether any of what is known of cases that a measure rests on was made for an example. */
    public boolean isConstructed(Measure measure) {
        return !made.isEmpty() && origins(measure).stream().anyMatch(made::contains);
    }

    /** The same of what stands in rows by a name. */
    public boolean isConstructed(Dataset data, String name) {
        return data.variable(data.meant(name))
                .map(v -> v.origins().stream().anyMatch(made::contains))
                .orElse(false);
    }

    /**
     * Of a measure of an indicator that continues another: the one of them that has the numbers of
     * its last year.
     */
    public Optional<IndicatorData> supplier(Measure measure) {
        return measure.subject() instanceof Measure.Indicated i
                        && study.indicator(i.name()).isContinuing()
                ? new IndicatorSample(group(measure, study.cases(), ofCases(measure)), study, i)
                        .supplier()
                : Optional.empty();
    }

    /**
     * What each response weighs, and how those that weigh something were drawn.
     *
     * @param weight as figures and measures write it
     * @throws FaultException if it is nothing to weight by
     */
    public SurveyDesign design(Survey survey, String weight) {
        return Weights.of(study, survey.data(), Measure.weight(weight)).design(survey.data());
    }

    /**
     * Who is behind a number; nobody behind one that was stated.
     *
     * @throws FaultException if it names something that the study does not have
     */
    public Behind behind(Measure measure) {
        if (measure.subject() instanceof Measure.Stated) {
            return new Behind(study.cases(), List.of(), List.of(), Optional.empty());
        }
        Sample sample = sample(measure);
        boolean isPart =
                measure.statistic().isPercent()
                        && (sample.what() == Statistic.Of.CASES
                                || sample.what() == Statistic.Of.RESPONSES);
        return Behind.of(sample, measure.statistic(), isPart);
    }

    /** The rows that a line is fitted to; empty for what is no number of a line. */
    public Optional<FittedRows> fitted(Measure measure) {
        return measure.subject() instanceof Regressed
                ? Optional.of(sample(measure).regression().fitted())
                : Optional.empty();
    }

    /** The numbers that each case has in an indicator, year by year, in each part by part. */
    public List<double[]> numbers(Measure.Indicated of) {
        IndicatorData indicator = study.indicator(of.name());
        List<List<String>> parts = of.parts().isEmpty() ? List.of(List.of()) : of.parts();
        return of.years().stream()
                .flatMap(y -> parts.stream().map(p -> indicator.sums(p, y, study.cases().size())))
                .toList();
    }

    /** What a measure is computed of; it decides which statistics there are. */
    public Statistic.Of what(Measure measure) {
        return sample(measure).what();
    }

    private Sample sample(Measure measure) {
        return switch (measure.subject()) {
            case Measure.Cases c ->
                    new RowSample(
                            Statistic.Of.CASES,
                            group(measure, study.cases(), ofCases(measure)),
                            study,
                            measure);
            case Measure.Responses r -> responses(measure, r);
            case Measure.Named n -> named(measure, n);
            case Measure.Coded c -> coded(measure, c);
            case Measure.Indicated i ->
                    new IndicatorSample(group(measure, study.cases(), ofCases(measure)), study, i);
            case Regressed r -> regressed(measure, r);
            case Measure.Stated s -> throw new IllegalStateException("stated, not computed");
        };
    }

    private Group group(Measure measure, Dataset data, List<Condition> of) {
        return new Group(
                data,
                data.meant(joined(of, measure.given())),
                data.meant(measure.by()),
                measure.weight().map(w -> Weights.of(study, data, w)).orElse(null));
    }

    private StudyData.Found find(String name) {
        return found.computeIfAbsent(name, n -> study.find(n).orElseThrow(() -> study.missing(n)));
    }

    private Sample responses(Measure measure, Measure.Responses subject) {
        if (subject.questionnaire().isEmpty()
                && study.mainSurvey().isEmpty()
                && study.meant(s -> true).size() > 1) {
            throw new FaultException(
                    "analysis.ambiguous",
                    subject.toString(),
                    study.meant(s -> true).stream()
                            .map(s -> new Measure.Responses(s.name()).toString())
                            .collect(Collectors.joining(", ")));
        }
        Dataset data = study.survey(subject.questionnaire()).data();
        return new RowSample(
                Statistic.Of.RESPONSES, group(measure, data, measure.of()), study, measure);
    }

    private Sample named(Measure measure, Measure.Named subject) {
        StudyData.Found found = find(subject.name());
        List<Condition> of = found.survey().isPresent() ? measure.of() : ofCases(measure);
        Group group = group(measure, found.data(), of);
        Variable variable = found.data().require(found.variable());
        return subject.codes().isEmpty()
                ? new ItemSample(group, variable)
                : new CodesSample(group, variable, subject.codes());
    }

    private Sample regressed(Measure measure, Regressed subject) {
        List<double[]> numbers = new ArrayList<>();
        Group group = null;
        for (Regressed.Term term : subject.all()) {
            Sample sample = sample(measure.with(term.asSubject(), measure.given(), measure.by()));
            double[] each =
                    sample.what() == Statistic.Of.INDICATOR
                            ? sample.indicator().changes()
                            : sample.each();
            if (each.length == 0) {
                throw new FaultException("analysis.ols.number", measure.toString(), term);
            }
            if (group != null && sample.group().data() != group.data()) {
                throw new FaultException("analysis.ols.apart", measure.toString(), term);
            }
            group = sample.group();
            numbers.add(term.isLog() ? logarithms(each) : each);
        }
        return new RegressionSample(
                java.util.Objects.requireNonNull(group),
                subject,
                numbers.getFirst(),
                numbers.subList(1, numbers.size()));
    }

    /** What is 0 or less has no logarithm. */
    private static double[] logarithms(double[] numbers) {
        return java.util.Arrays.stream(numbers)
                .map(n -> n > 0 ? Math.log(n) : Double.NaN)
                .toArray();
    }

    private Sample coded(Measure measure, Measure.Coded subject) {
        StudyData.Found found = find(subject.item());
        FaultException none = new FaultException("analysis.no_variable", subject.item());
        AskedItem item = study.item(found).orElseThrow(() -> none);
        List<Condition> of = found.survey().isPresent() ? measure.of() : ofCases(measure);
        return new CodebookSample(group(measure, found.data(), of), item, subject.code());
    }

    /** The measure with every name in full, so that two that mean the same are the same text. */
    public Measure full(Measure measure) {
        return names.full(measure);
    }

    /** The questionnaire whose responses the measure counts. */
    public Optional<Survey> counted(Measure measure) {
        return names.counted(measure);
    }

    /** Everything that the measure is computed from, by full name. */
    public Set<String> dependencies(Measure measure) {
        return names.dependencies(measure);
    }

    /**
     * The codes of open answers that a measure rests on, by full name, through derived variables
     * too.
     */
    public Set<String> codes(Measure measure) {
        return names.codes(measure);
    }

    /** The same of a variable of some data, as it is written there. */
    public Set<String> codes(Dataset data, String written) {
        return names.codes(data, written);
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

    /** Whether it would be a number of answers if they had an order. */
    private static boolean isNominal(Sample sample, Statistic statistic) {
        return sample.what() == Statistic.Of.CATEGORY
                && statistic.fits().contains(Statistic.Of.SCALE);
    }

    private static FaultException nominal(Measure measure) {
        return new FaultException(
                "analysis.nominal",
                measure.toString(),
                measure.statistic().word(),
                measure.subject().toString());
    }

    /** Whether it would be a number of numbers, of which days are none. */
    private static boolean isOfNumbers(Sample sample, Statistic statistic) {
        return sample.what() == Statistic.Of.DAY && statistic.fits().contains(Statistic.Of.NUMBER);
    }

    private static FaultException noNumber(Measure measure) {
        return new FaultException(
                "analysis.day.no_number",
                measure.toString(),
                measure.statistic().word(),
                measure.subject().toString());
    }

    static FaultException unfit(Measure measure) {
        return new FaultException("analysis.unfit", measure.toString(), measure.statistic().word());
    }
}
