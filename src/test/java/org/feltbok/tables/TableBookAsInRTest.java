package org.feltbok.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.feltbok.analysis.Category;
import org.feltbok.analysis.Derivation;
import org.feltbok.analysis.MadeData;
import org.feltbok.analysis.Measures;
import org.feltbok.analysis.StudyData;
import org.feltbok.analysis.Survey;
import org.feltbok.analysis.Testable;
import org.feltbok.analysis.Variable;
import org.feltbok.analysis.WeightLimits;
import org.feltbok.analysis.tests.SignificanceTests;
import org.feltbok.analysis.tests.TestData;
import org.feltbok.analysis.tests.TestResult;
import org.feltbok.tables.BookSpec.Content;
import org.feltbok.tables.TableBook.Block;
import org.feltbok.tables.TableBook.Cell;
import org.feltbok.tables.TableBook.Head;
import org.feltbok.tables.TableBook.Line;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** The table book of a made-up public survey, with weights and without, is what base R gives. */
class TableBookAsInRTest {
    private static final Path REFERENCE =
            Path.of("src/test/resources/org/feltbok/tables/tablebook.csv");
    private static final List<String> BY = List.of("sex", "age", "small");

    private static List<String> lines;
    private static StudyData survey;

    @BeforeAll
    static void read() throws IOException {
        lines = Files.readAllLines(REFERENCE);
        Map<String, String> data = new LinkedHashMap<>();
        lines.stream()
                .map(l -> l.split(";", 2))
                .limit(7)
                .forEach(parts -> data.put(parts[0], parts[1]));
        double[] w = numbers(data.get("w"));
        survey =
                new MadeData(w.length)
                        .number("w", w)
                        .number("x", numbers(data.get("x")))
                        .scale("k", 5, codes(data.get("k")))
                        .ticks("t", codes(data.get("t")))
                        .classes("sex", data.get("sex"))
                        .classes("age", data.get("age"))
                        .classes("small", data.get("small"))
                        .data();
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" "))
                .mapToDouble(s -> s.equals("NA") ? Double.NaN : Double.parseDouble(s))
                .toArray();
    }

    private static int[] codes(String text) {
        return Arrays.stream(text.split(" ")).mapToInt(Integer::parseInt).toArray();
    }

    private static TableBook book(String weight) {
        return BookMaker.of(
                survey, BookSpec.PLAIN.by(BY).weighted(weight).of("", List.of("k", "t", "x")));
    }

    private static Block block(TableBook book, String item) {
        return book.pages().stream()
                .flatMap(p -> p.blocks().stream())
                .filter(b -> b.item().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private static int column(TableBook book, String variable, String code) {
        OptionalInt at =
                IntStream.range(0, book.heads().size())
                        .filter(
                                i -> {
                                    Head head = book.heads().get(i);
                                    return head.variable().equals(variable)
                                            && head.code().equals(code);
                                })
                        .findFirst();
        return at.orElseThrow();
    }

    private static void close(String line, double ours, String theirs) {
        if (theirs.equals("NA")) {
            assertThat(ours).as(line).isNaN();
        } else {
            double r = Double.parseDouble(theirs);
            assertThat(ours).as(line).isCloseTo(r, within(1e-9 * Math.max(1, Math.abs(r))));
        }
    }

    @Test
    void everyCellIsAsInR() {
        int cells = 0;
        int tested = 0;
        for (String weight : List.of("", "w")) {
            TableBook book = book(weight);
            String name = weight.isEmpty() ? "plain" : "weighted";
            for (String line : lines) {
                if (!line.startsWith(name + ";")) {
                    continue;
                }
                String[] parts = line.split(";");
                Block block = block(book, parts[1]);
                Line found =
                        block.lines().stream()
                                .filter(
                                        l ->
                                                parts[2].equals("mean")
                                                        ? l.kind() == TableBook.Kind.MEAN
                                                        : l.code().equals(parts[2]))
                                .findFirst()
                                .orElseThrow();
                int column = column(book, parts[3], parts[4]);
                Cell cell = found.cells().get(column);
                assertThat(cell.n()).as(line).isEqualTo(Integer.parseInt(parts[5]));
                if (!parts[1].equals("k") || !parts[2].equals("mean")) {
                    close(line, block.bases().get(column).weight(), parts[6]);
                    close(line, block.bases().get(column).effective(), parts[7]);
                }
                close(line, cell.value(), parts[8]);
                close(line, cell.p(), parts[10]);
                tested += Double.isNaN(cell.p()) ? 0 : 1;
                cells++;
            }
        }
        assertThat(cells).isEqualTo(2 * 10 * 10);
        assertThat(tested).isGreaterThan(120);
    }

    /** A table book and a figure never show different numbers. */
    @Test
    void everyCellIsWhatAFigureShows() {
        Measures measures = new Measures(survey);
        for (String weight : List.of("", "w")) {
            TableBook book = book(weight);
            String by = weight.isEmpty() ? "" : " weight " + weight;
            for (TableBook.Page page : book.pages()) {
                Block block = page.blocks().getFirst();
                for (Line line : block.lines()) {
                    for (int i = 0; i < book.heads().size(); i++) {
                        Head head = book.heads().get(i);
                        String group =
                                head.variable().isEmpty()
                                        ? ""
                                        : " by " + head.variable() + "=" + head.code();
                        String what =
                                line.kind() == TableBook.Kind.MEAN
                                        ? block.item() + ".mean"
                                        : block.item() + "." + line.code() + ".share";
                        var figure = measures.evaluate(what + group + by);
                        assertThat(line.cells().get(i).n()).as(what + group).isEqualTo(figure.n());
                        double value = figure.value().orElse(Double.NaN);
                        if (Double.isNaN(value)) {
                            assertThat(line.cells().get(i).value()).isNaN();
                        } else {
                            assertThat(line.cells().get(i).value())
                                    .as(what + group + by)
                                    .isCloseTo(value, within(1e-9));
                        }
                    }
                }
            }
        }
    }

    /** The survey with weights made by classes whose parts are known. */
    private static StudyData weighted(String name, boolean isRaked, Map<String, Double> ages) {
        Survey asked = survey.surveys().get("s");
        Variable like = asked.data().require("w");
        Map<String, Double> sexes = Map.of("a", 48.0, "b", 52.0);
        Derivation how =
                new Derivation.Weighting(
                        isRaked ? List.of("sex", "age") : List.of("sex"),
                        isRaked,
                        isRaked
                                ? Map.of("sex", sexes, "age", ages)
                                : Map.of(Derivation.Weighting.CROSSED, sexes),
                        List.of(),
                        WeightLimits.NONE,
                        false);
        Variable made =
                new Variable(
                        name,
                        like.label(),
                        like.label(),
                        Variable.Type.NUMBER,
                        List.of(),
                        0,
                        Set.of());
        return survey.with(asked.with(asked.data().defining(made, how)));
    }

    /**
     * What the sums of a book give is what the rows give that {@code designs.R} is held against.
     */
    @Test
    void everyColumnIsHeldAgainstTheRestAsInAFigure() {
        Map<String, Double> ages = Map.of("a", 30.0, "b", 30.0, "c", 40.0);
        assertTestedAsInAFigure(survey, "w");
        assertTestedAsInAFigure(weighted("cells", false, ages), "cells");
        assertTestedAsInAFigure(weighted("raked", true, ages), "raked");
    }

    private static void assertTestedAsInAFigure(StudyData study, String weight) {
        Measures measures = new Measures(study);
        TableBook book =
                BookMaker.of(
                        study,
                        BookSpec.PLAIN.by(BY).weighted(weight).of("", List.of("k", "t", "x")));
        assertThat(book.isKnown()).isEqualTo(!weight.equals("w"));
        int tested = 0;
        for (Block block : book.pages().stream().map(p -> p.blocks().getFirst()).toList()) {
            for (Line line : block.lines()) {
                boolean isShare = line.kind() == TableBook.Kind.SHARE;
                String what = block.item() + (isShare ? "." + line.code() + ".share" : ".mean");
                for (int i = 1; i < book.heads().size(); i++) {
                    Head head = book.heads().get(i);
                    double p = line.cells().get(i).p();
                    TestData rest = rest(measures, study, what, head, weight);
                    var test = isShare ? "weighted_shares" : "weighted_means";
                    TestResult figure = SignificanceTests.of(test).orElseThrow().of(rest);
                    if (!Double.isNaN(p)) {
                        assertThat(p)
                                .as(what + " " + head.code() + " " + weight)
                                .isCloseTo(figure.p().orElseThrow(), within(1e-9));
                        tested++;
                    } else {
                        boolean isSmall = figure.bases().stream().anyMatch(b -> b.n() < 5);
                        assertThat(figure.p().isEmpty() || isSmall).as(what).isTrue();
                    }
                }
            }
        }
        assertThat(tested).isGreaterThan(40);
    }

    /** A column and all others of its variable. */
    private static TestData rest(
            Measures measures, StudyData study, String what, Head head, String weight) {
        List<String> codes =
                study.surveys().get("s").data().require(head.variable()).categories().stream()
                        .map(Category::code)
                        .toList();
        List<Testable> each =
                codes.stream()
                        .map(
                                c ->
                                        measures.read(
                                                "%s by %s=%s weight %s"
                                                        .formatted(
                                                                what, head.variable(), c, weight)))
                        .map(m -> measures.testable(m).orElseThrow())
                        .toList();
        return Testable.between(codes, each, "the rest").rest(codes.indexOf(head.code()));
    }

    @Test
    void aSignSaysWhichWayAColumnDiffersFromTheRest() {
        TableBook book = book("");
        Cell younger = block(book, "x").lines().getFirst().cells().get(column(book, "age", "a"));
        assertThat(younger.p()).isLessThan(0.05);
        assertThat(younger.sign()).isEqualTo(TableBook.Sign.HIGHER);
        assertThat(younger.sign().text()).isEqualTo("▲");
        long signs =
                book.pages().stream()
                        .flatMap(p -> p.blocks().stream())
                        .flatMap(b -> b.lines().stream())
                        .flatMap(l -> l.cells().stream())
                        .filter(c -> c.sign() != TableBook.Sign.NONE)
                        .peek(c -> assertThat(c.p()).isLessThan(0.05))
                        .count();
        assertThat(signs).isGreaterThan(5);
        TableBook untested =
                BookMaker.of(survey, book.spec().tested(0, false).showing(Content.MEANS, ""));
        assertThat(block(untested, "x").lines().getFirst().cells())
                .allSatisfy(c -> assertThat(c.p()).isNaN());
        assertThat(block(untested, "k").lines()).hasSize(1);
    }

    @Test
    void holmIsOverTheColumnsOfAVariableAndTwoColumnsAreOneComparison() {
        TableBook plain = book("");
        TableBook holm = BookMaker.of(survey, plain.spec().tested(0.05, true));
        List<Cell> before = block(plain, "x").lines().getFirst().cells();
        List<Cell> after = block(holm, "x").lines().getFirst().cells();
        int age = column(plain, "age", "a");
        double[] p = IntStream.range(age, age + 3).mapToDouble(i -> before.get(i).p()).toArray();
        double least = Arrays.stream(p).min().orElseThrow();
        // R: p.adjust(p, "holm")
        assertThat(IntStream.range(age, age + 3).mapToDouble(i -> after.get(i).p()).min())
                .hasValue(least * 3);
    }
}
