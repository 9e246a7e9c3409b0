package org.feltbok.figures;

import org.feltbok.analysis.AgainstFrame;
import org.feltbok.analysis.Asks;
import org.feltbok.analysis.Measure;
import org.feltbok.analysis.Measures;
import org.feltbok.analysis.Statistic;
import org.feltbok.analysis.StudyData;
import org.feltbok.analysis.Testable;
import org.feltbok.analysis.tests.Holm;
import org.feltbok.analysis.tests.Suggestion;
import org.feltbok.analysis.tests.TestData;
import org.feltbok.analysis.tests.TestResult;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.LocalText;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureComputer.Computed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The tests between a figure's groups. Cells that ask the same of different groups ({@code by}) are
 * a family, wherever in the table they stand; within one its groups are compared.
 */
final class FigureTests {
    private final TestSpec spec;
    private final StudyData study;
    private final Measures measures;
    private final Texts texts;
    private final TestWords words;

    FigureTests(TestSpec spec, StudyData study, Measures measures, Texts texts) {
        this.spec = spec;
        this.study = study;
        this.measures = measures;
        this.texts = texts;
        this.words = new TestWords(texts);
    }

    /**
     * The cells with their tests, and what the note says of them.
     *
     * @param cells a list a row
     */
    record Told(List<List<Computed>> cells, List<String> sentences) {}

    /** A cell of a family, and what its group is called. */
    record Member(int row, int column, String group, Measure measure) {}

    /**
     * @param title what is asked of the groups; empty where the figure asks only one thing
     */
    record Family(String title, List<Member> members) {}

    /**
     * A comparison and the cells that it is told of.
     *
     * @param why its test was taken; empty where the specification names it
     */
    record Made(Family family, TestResult result, List<Member> of, Optional<Suggestion> why) {
        /** Told of no cell. */
        static Made alone(TestResult result, Optional<Suggestion> why) {
            return new Made(new Family("", List.of()), result, List.of(), why);
        }
    }

    Told of(List<Line> rows, List<Line> columns, List<List<Computed>> cells) {
        List<Family> families = families(rows, columns, cells);
        List<Made> all = new ArrayList<>();
        Set<String> sentences = new LinkedHashSet<>();
        for (Family family : families) {
            if (family.members().stream().anyMatch(m -> !isTestable(m.measure()))) {
                sentences.add(texts.get("figures.test.weighted"));
                continue;
            }
            if (family.members().stream().anyMatch(m -> measures.isOfSiblings(m.measure()))) {
                sentences.add(texts.get("figures.test.siblings"));
                continue;
            }
            if (spec.compare() == TestSpec.Compare.FRAME) {
                all.addAll(fit(family, sentences));
                continue;
            }
            List<Testable> groups =
                    family.members().stream()
                            .flatMap(m -> measures.testable(m.measure()).stream())
                            .toList();
            if (groups.size() == family.members().size()) {
                all.addAll(made(family, groups, sentences));
            }
        }
        if (all.isEmpty()) {
            return new Told(
                    cells, sentences.isEmpty() ? List.of(nothing()) : List.copyOf(sentences));
        }
        List<String> told = new ArrayList<>(words.methods(spec, all));
        told.addAll(words.reasons(all));
        told.addAll(sentences);
        told.addAll(words.results(spec, all));
        told.addAll(words.withoutEffects(all));
        return new Told(marked(cells, all), told);
    }

    private boolean isTestable(Measure measure) {
        return measure.weight().isEmpty()
                || spec.compare().isOfWeighted(measure.statistic().compared());
    }

    private String nothing() {
        return texts.get(
                spec.compare() == TestSpec.Compare.FRAME
                        ? "figures.test.frame.responses"
                        : "figures.test.none");
    }

    /** The groups against how the frame is divided. */
    private List<Made> fit(Family family, Set<String> sentences) {
        AgainstFrame against =
                AgainstFrame.of(
                        study,
                        family.members().stream().map(Member::measure).toList(),
                        family.members().stream().map(Member::group).toList());
        if (against.counts().isEmpty()) {
            sentences.add(texts.get(against.reason()));
            return List.of();
        }
        sentences.add(texts.get("figures.test.frame.shares", against.frame()));
        TestData.Counts counts = against.counts().get();
        ChosenTest chosen = ChosenTest.of(spec.method(), counts, () -> Suggestion.ofFrame(counts));
        return List.of(
                new Made(family, chosen.test().of(counts), family.members(), chosen.suggestion()));
    }

    private boolean isTested(Measure measure) {
        return spec.compare() == TestSpec.Compare.FRAME
                ? AgainstFrame.isOf(measure)
                : measure.statistic().compared() != Statistic.Compared.NOTHING;
    }

    private List<Made> made(Family family, List<Testable> groups, Set<String> sentences) {
        Comparisons comparisons = new Comparisons(spec, family, groups, texts);
        int against = spec.compare() == TestSpec.Compare.AGAINST ? against(family) : -1;
        List<Made> made = comparisons.make(against);
        if (made.isEmpty()) {
            sentences.add(texts.get("figures.test.overlap"));
        }
        List<TestResult> results = made.stream().map(Made::result).toList();
        List<TestResult> adjusted = spec.holm() ? Holm.adjust(results) : results;
        List<Made> all = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            Made one = made.get(i);
            all.add(new Made(family, adjusted.get(i), one.of(), one.why()));
        }
        return all;
    }

    /** The group that the others are held against. */
    private int against(Family family) {
        List<Integer> named =
                IntStream.range(0, family.members().size())
                        .filter(i -> isNamed(family.members().get(i)))
                        .boxed()
                        .toList();
        if (named.size() == 1) {
            return named.getFirst();
        }
        // of groups of two variables several are of one class: which is meant nobody said
        throw new FaultException(
                named.isEmpty() ? "figures.test.against" : "figures.test.against.several",
                spec.against(),
                family.members().stream()
                        .filter(m -> named.isEmpty() || isNamed(m))
                        .map(Member::group)
                        .collect(Collectors.joining(", ")));
    }

    private boolean isNamed(Member member) {
        return member.group().equals(spec.against())
                || member.measure().by().stream()
                        .anyMatch(c -> c instanceof Asks a && a.value().equals(spec.against()));
    }

    private List<Family> families(List<Line> rows, List<Line> columns, List<List<Computed>> cells) {
        Map<Measure, List<Member>> members = new LinkedHashMap<>();
        Map<Measure, String> titles = new LinkedHashMap<>();
        for (int r = 0; r < cells.size(); r++) {
            for (int c = 0; c < cells.get(r).size(); c++) {
                Measure m = cells.get(r).get(c).measure();
                if (!m.by().isEmpty() && isTested(m)) {
                    Measure whole = m.with(m.subject(), m.given(), List.of());
                    boolean down = !rows.get(r).piece().by().isEmpty();
                    boolean across = !columns.get(c).piece().by().isEmpty();
                    String row = in(rows.get(r).label());
                    String column = in(columns.get(c).label());
                    String group = down && across ? row + ", " + column : down ? row : column;
                    titles.putIfAbsent(whole, down && across ? "" : down ? column : row);
                    List<Member> family = members.computeIfAbsent(whole, k -> new ArrayList<>());
                    if (family.stream().noneMatch(o -> o.measure().by().equals(m.by()))) {
                        family.add(new Member(r, c, group, m));
                    }
                }
            }
        }
        List<Family> families = new ArrayList<>();
        members.forEach(
                (whole, family) -> {
                    if (family.size() > 1) {
                        families.add(new Family(titles.getOrDefault(whole, ""), family));
                    }
                });
        return families.size() == 1
                ? List.of(new Family("", families.getFirst().members()))
                : families;
    }

    private String in(LocalText text) {
        return text.in(texts.language());
    }

    /** Each cell with its test, of several that with the least p. */
    private List<List<Computed>> marked(List<List<Computed>> cells, List<Made> all) {
        List<List<Computed>> marked = new ArrayList<>();
        for (int r = 0; r < cells.size(); r++) {
            List<Computed> row = new ArrayList<>();
            for (int c = 0; c < cells.get(r).size(); c++) {
                int at = r;
                int column = c;
                Optional<Made> best =
                        all.stream()
                                .filter(
                                        m ->
                                                m.of().stream()
                                                        .anyMatch(
                                                                o ->
                                                                        o.row() == at
                                                                                && o.column()
                                                                                        == column))
                                .min(
                                        java.util.Comparator.comparingDouble(
                                                m -> m.result().judged().orElse(2)));
                Computed cell = cells.get(r).get(c);
                row.add(best.map(m -> with(cell, m)).orElse(cell));
            }
            marked.add(row);
        }
        return marked;
    }

    private Computed with(Computed cell, Made made) {
        return with(cell, made, words, words.isSignificant(spec, made.result()));
    }

    /**
     * A cell with a test.
     *
     * @param isMarked whether its number gets the sign of what is significant
     */
    static Computed with(Computed cell, Made made, TestWords words, boolean isMarked) {
        TestResult result = made.result();
        OptionalDouble freedom =
                result.df().isEmpty()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(result.df().getFirst());
        return new Computed(
                cell.measure(),
                cell.result().tested(freedom, result.judged()),
                cell.shown(),
                new FigureTable.Tested(
                        result.test().name(),
                        words.result(made),
                        boxed(result.statistic()),
                        result.df(),
                        boxed(result.p()),
                        boxed(result.adjusted()),
                        isMarked));
    }

    private static @org.jspecify.annotations.Nullable Double boxed(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()).get() : null;
    }
}
