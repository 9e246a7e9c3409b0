package org.feltbok.figures;

import org.feltbok.analysis.AgainstFrame;
import org.feltbok.analysis.Condition;
import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.Measure;
import org.feltbok.analysis.Measures;
import org.feltbok.analysis.Statistic;
import org.feltbok.analysis.StudyData;
import org.feltbok.analysis.Testable;
import org.feltbok.analysis.Variable;
import org.feltbok.analysis.tests.BetweenGroups;
import org.feltbok.analysis.tests.SignificanceTest;
import org.feltbok.analysis.tests.SignificanceTests;
import org.feltbok.analysis.tests.Suggestion;
import org.feltbok.analysis.tests.TestData;
import org.feltbok.analysis.tests.TestResult;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.CheckedClaim.Verdict;
import org.feltbok.figures.ClaimGroups.Group;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds claims of a report against a study's data, each with its test. */
public final class ClaimCheck {
    private static final String NO_TEST = "figures.claim.no_test";
    private static final String SIBLINGS = "figures.test.siblings";

    private final StudyData study;
    private final Measures measures;
    private final Texts texts;
    private final TestWords words;
    private final ClaimGroups groups;
    private final BiConsumer<TestData, ChosenTest> seen;

    /**
     * @param texts in whose language tests are told
     */
    public ClaimCheck(StudyData study, Texts texts) {
        this(study, texts, (data, chosen) -> {});
    }

    /**
     * @param seen told of each test with its data
     */
    private ClaimCheck(StudyData study, Texts texts, BiConsumer<TestData, ChosenTest> seen) {
        this.study = study;
        this.texts = texts;
        this.seen = seen;
        measures = new Measures(study);
        words = new TestWords(texts);
        groups = new ClaimGroups(study, measures, texts);
    }

    /** A claim that is being written: how it comes out, which tests fit, and why one is taken. */
    public static ClaimLook look(StudyData study, Texts texts, Claim claim) {
        Set<String> methods = new LinkedHashSet<>();
        Set<String> why = new LinkedHashSet<>();
        CheckedClaim suggested =
                new ClaimCheck(
                                study,
                                texts,
                                (data, chosen) -> {
                                    List<String> fitting =
                                            SignificanceTests.fitting(data).stream()
                                                    .map(SignificanceTest::name)
                                                    .toList();
                                    if (why.isEmpty()) {
                                        methods.addAll(fitting);
                                    } else {
                                        methods.retainAll(fitting);
                                    }
                                    chosen.suggestion()
                                            .ifPresent(
                                                    s ->
                                                            why.add(
                                                                    texts.get(
                                                                            "figures.test.why",
                                                                            TestWords.said(
                                                                                    s.test()
                                                                                            .label(),
                                                                                    texts),
                                                                            TestWords.said(
                                                                                    s.reason(),
                                                                                    texts))));
                                })
                        .of(claim.tested(""));
        return claim.method().isEmpty()
                ? new ClaimLook(suggested, List.copyOf(methods), String.join(" ", why))
                : new ClaimLook(new ClaimCheck(study, texts).of(claim), List.copyOf(methods), "");
    }

    public List<CheckedClaim> of(List<Claim> claims) {
        return claims.stream().map(this::of).toList();
    }

    public CheckedClaim of(Claim claim) {
        CheckedClaim checked = held(claim);
        return restOn(List.of(claim), m -> Set.of(measures.isConstructed(m))).contains(true)
                ? checked.constructed(texts)
                : checked;
    }

    private CheckedClaim held(Claim claim) {
        if (claim.measure().isEmpty()) {
            return checked(claim, Verdict.UNTESTABLE, "", List.of(claim.note()));
        }
        try {
            claim.requireReadable();
            Measure measure = measures.read(claim.measure());
            Optional<String> name = claim.name();
            if (name.isPresent() && measures.isOfSiblings(measure)) {
                return untestable(claim, name.get(), SIBLINGS);
            }
            return name.isPresent()
                    ? ofName(claim, measure, name.get())
                    : ofGroups(claim, measure, groups.written(measure, claim.conditions()));
        } catch (FaultException e) {
            return CheckedClaim.unread(claim, e.faults().getFirst(), texts);
        }
    }

    private CheckedClaim untestable(Claim claim, String compared, String why) {
        return checked(claim, Verdict.UNTESTABLE, compared, List.of(texts.get(why)));
    }

    private static CheckedClaim checked(
            Claim claim, Verdict verdict, String compared, List<String> told) {
        return new CheckedClaim(claim, verdict, compared, told, Optional.empty(), false);
    }

    /** All that the claims rest on, by full name; of those that cannot be read nothing. */
    Set<String> dependencies(List<Claim> claims) {
        return restOn(claims, measures::dependencies);
    }

    /** The codes of open answers that the claims rest on, as {@link Measures#codes}. */
    public Set<String> codes(List<Claim> claims) {
        return restOn(claims, measures::codes);
    }

    private <T> Set<T> restOn(List<Claim> claims, Function<Measure, Set<T>> what) {
        Set<T> names = new LinkedHashSet<>();
        for (Claim claim : claims) {
            if (claim.measure().isEmpty()) {
                continue;
            }
            try {
                Measure measure = measures.read(claim.measure());
                names.addAll(what.apply(measure));
                List<List<Condition>> groups =
                        claim.name()
                                .map(n -> List.of(List.of(Condition.equal(n, ""))))
                                .orElseGet(claim::conditions);
                groups.forEach(g -> names.addAll(what.apply(by(measure, g))));
            } catch (FaultException unreadable) {
                // told where the claim is checked; it asks for nothing
            }
        }
        return names;
    }

    private static Measure by(Measure measure, List<Condition> by) {
        return measure.with(measure.subject(), measure.given(), by);
    }

    // groups named one by one
    // ----------------------------------------------------------------------------------------------------------

    private CheckedClaim ofGroups(Claim claim, Measure measure, List<Group> all) {
        boolean chain = claim.said() == Claim.Said.ORDER;
        List<OptionalDouble> values =
                all.stream().map(g -> measures.evaluate(by(measure, g.by())).value()).toList();
        List<TestResult> results = new ArrayList<>();
        Optional<BetweenGroups> between = between(measure, all);
        for (int i = 1; i < all.size() && between.isPresent(); i++) {
            results.add(test(claim, measure, between.get().pair(chain ? i - 1 : 0, i), false));
        }
        String compared =
                all.stream().map(Group::name).collect(Collectors.joining(chain ? " > " : " – "));
        List<String> told = new ArrayList<>();
        if (results.isEmpty()) {
            String untested = measures.isOfSiblings(measure) ? SIBLINGS : NO_TEST;
            told.add(texts.get(isTestable(measure) ? untested : "figures.claim.weighted"));
        }
        results.forEach(r -> told.add(said(r)));
        return checked(claim, verdict(claim, values, results), compared, told);
    }

    /** Whether a test of it would know its weights. */
    private static boolean isTestable(Measure measure) {
        return measure.weight().isEmpty()
                || TestSpec.Compare.PAIRS.isOfWeighted(measure.statistic().compared());
    }

    /** Empty if the statistic has no test. */
    private Optional<BetweenGroups> between(Measure measure, List<Group> all) {
        if (!isTestable(measure) || measures.isOfSiblings(measure)) {
            return Optional.empty();
        }
        List<Testable> each =
                all.stream().flatMap(g -> measures.testable(by(measure, g.by())).stream()).toList();
        return each.size() < all.size()
                ? Optional.empty()
                : Optional.of(
                        Comparisons.between(all.stream().map(Group::name).toList(), each, texts));
    }

    private Verdict verdict(Claim claim, List<OptionalDouble> values, List<TestResult> results) {
        boolean tested = !results.isEmpty() && results.stream().allMatch(r -> r.p().isPresent());
        boolean valued = values.stream().allMatch(OptionalDouble::isPresent);
        boolean significant = tested && results.stream().allMatch(r -> isSignificant(claim, r));
        return switch (claim.said()) {
            case SIGNIFICANT -> of(claim, tested, significant);
            case SIGNIFICANTLY_HIGHER ->
                    of(claim, tested && valued, significant && higher(values, 1));
            case SIGNIFICANTLY_LOWER ->
                    of(claim, tested && valued, significant && higher(values, -1));
            case NOT_SIGNIFICANT, NO_DIFFERENCE ->
                    of(claim, tested, results.stream().noneMatch(r -> isSignificant(claim, r)));
            case HIGHER -> of(claim, valued, valued && higher(values, 1));
            case LOWER -> of(claim, valued, valued && higher(values, -1));
            case ORDER -> of(claim, valued, valued && falls(values));
        };
    }

    private static Verdict of(Claim claim, boolean known, boolean holds) {
        if (!known) {
            return Verdict.UNTESTABLE;
        }
        return holds ? Verdict.HOLDS : claim.erratum().isEmpty() ? Verdict.FAILS : Verdict.ERRATUM;
    }

    private static boolean isSignificant(Claim claim, TestResult result) {
        return result.p().orElse(1) < claim.level() / 100;
    }

    /** Whether the first lies above (1) or below (-1) all others. */
    private static boolean higher(List<OptionalDouble> values, int sign) {
        double first = values.getFirst().orElse(Double.NaN);
        return values.stream().skip(1).allMatch(v -> sign * (first - v.orElse(Double.NaN)) > 0);
    }

    private static boolean falls(List<OptionalDouble> values) {
        for (int i = 1; i < values.size(); i++) {
            if (!(values.get(i - 1).orElse(Double.NaN) > values.get(i).orElse(Double.NaN))) {
                return false;
            }
        }
        return true;
    }

    private TestResult test(Claim claim, Measure measure, TestData data, boolean relation) {
        Suggestion.Level level = measures.level(measure);
        Statistic.Compared compared = measure.statistic().compared();
        ChosenTest chosen =
                ChosenTest.of(
                        claim.method(),
                        data,
                        () -> ChosenTest.suggested(data, compared, level, relation));
        seen.accept(data, chosen);
        return chosen.test().of(data);
    }

    private String said(TestResult result) {
        return TestWords.said(result.test().label(), texts)
                + ": "
                + words.result(FigureTests.Made.alone(result, Optional.empty()));
    }

    // a grouping or a number, named as a whole
    // ----------------------------------------------------------------------------------------------------------

    private CheckedClaim ofName(Claim claim, Measure measure, String name) {
        Variable variable = groups.variable(measure, name);
        String label = groups.label(measure, name);
        boolean number = variable.type() == Variable.Type.NUMBER || variable.categories().isEmpty();
        if (measure.weight().isPresent() && AgainstFrame.isOf(measure)) {
            return untestable(claim, label, "figures.claim.weighted.frame");
        }
        if (number) {
            TestResult result = test(claim, measure, relation(measure, name, label), true);
            return checked(claim, verdict(claim, List.of(), List.of(result)), label, told(result));
        }
        List<Group> classes = groups.classes(measure, name);
        if (classes.size() < 2) {
            throw new FaultException("figures.claim.classes", name);
        }
        if (AgainstFrame.isOf(measure)) {
            return ofFrame(claim, measure, label, classes);
        }
        Optional<BetweenGroups> between = between(measure, classes);
        if (between.isEmpty()) {
            return untestable(
                    claim, label, isTestable(measure) ? NO_TEST : "figures.claim.weighted");
        }
        boolean atOnce = claim.said() == Claim.Said.SIGNIFICANT;
        List<TestResult> results = new ArrayList<>();
        if (atOnce) {
            between.get().all().ifPresent(d -> results.add(test(claim, measure, d, false)));
        } else {
            for (int i = 0; i < classes.size(); i++) {
                for (int j = i + 1; j < classes.size(); j++) {
                    results.add(test(claim, measure, between.get().pair(i, j), false));
                }
            }
        }
        return checked(
                claim,
                verdict(claim, List.of(), results),
                label,
                results.isEmpty()
                        ? List.of(texts.get("figures.test.overlap"))
                        : results.stream().map(this::said).toList());
    }

    /** How those who answered spread over classes, against the cases of the frame. */
    private CheckedClaim ofFrame(Claim claim, Measure measure, String label, List<Group> classes) {
        AgainstFrame against =
                AgainstFrame.of(
                        study,
                        classes.stream().map(g -> by(measure, g.by())).toList(),
                        classes.stream().map(Group::name).toList());
        if (against.counts().isEmpty()) {
            return untestable(claim, label, against.reason());
        }
        TestResult result = test(claim, measure, against.counts().get(), false);
        return checked(claim, verdict(claim, List.of(), List.of(result)), label, told(result));
    }

    private List<String> told(TestResult result) {
        return List.of(said(result));
    }

    /** Each row's number beside what is measured. */
    private TestData relation(Measure measure, String name, String label) {
        Dataset data = groups.data(measure);
        Testable measured =
                measures.testable(measure)
                        .orElseThrow(
                                () ->
                                        new FaultException(
                                                "figures.claim.relation", measure.toString()));
        Measure other = Measure.parse(new Measure.Named(name, "") + ".mean");
        double[] others =
                measures.testable(other)
                        .map(Testable::each)
                        .orElseThrow(() -> new FaultException("analysis.no_variable", name));
        // another answer of the same respondent, else a number of the respondent's case
        boolean own = groups.data(other) == data;
        double[] number = new double[data.size()];
        for (int row = 0; row < number.length; row++) {
            int at = own ? row : data.caseRow(row);
            number[row] = at < 0 || at >= others.length ? Double.NaN : others[at];
        }
        String subject = measure.subject().toString();
        return BetweenGroups.related(label, subject, number, measured.each(), measured.design());
    }
}
