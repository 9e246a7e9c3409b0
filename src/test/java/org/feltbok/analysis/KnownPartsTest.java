package org.feltbok.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.feltbok.base.MissingKind;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Intervals that count that the parts of the population are known, of surveys drawn by chance, are
 * what the R package survey gives ({@code known.R}).
 */
class KnownPartsTest {
    private static final Path REFERENCE =
            Path.of("src/test/resources/org/feltbok/analysis/known.csv");

    private static final int MANY = 50_000;

    static Derivation.Weighting weighting(boolean isRaked, int variables) {
        return new Derivation.Weighting(
                IntStream.rangeClosed(1, variables).mapToObj(v -> "v" + v).toList(),
                isRaked,
                Map.of(),
                List.of(),
                WeightLimits.NONE,
                true);
    }

    static Variable number(String name) {
        return MadeData.variable(name, Variable.Type.NUMBER, List.of());
    }

    static NumberColumn numbers(double[] numbers) {
        byte[] why = new byte[numbers.length];
        Arrays.fill(why, (byte) MissingKind.NOT_ANSWERED.ordinal());
        return NumberColumn.of(numbers, why);
    }

    /** Parted by spaces; NA for none. */
    static NumberColumn numbers(String written) {
        return numbers(
                Arrays.stream(written.split(" "))
                        .mapToDouble(n -> n.equals("NA") ? Double.NaN : Double.parseDouble(n))
                        .toArray());
    }

    static CategoryColumn letters(String letters) {
        int none = CategoryColumn.missing(MissingKind.NOT_ANSWERED);
        return CategoryColumn.of(letters.chars().map(c -> c == ' ' ? none : c - 'a').toArray(), 4);
    }

    /** A survey whose responses are weighted to their frame. */
    private static Measures weighted(
            String[] frame, String answered, NumberColumn x, String y, String g, boolean isRaked) {
        Dataset asked =
                WeightsAsInRTest.survey(
                        frame,
                        answered,
                        Map.of(
                                "x", number("x"),
                                "y", WeightsAsInRTest.classes("y"),
                                "g", WeightsAsInRTest.classes("g")),
                        Map.of(
                                "x", x,
                                "y", letters(y),
                                "g", letters(g)));
        return measures(asked.defining(number("w"), weighting(isRaked, frame.length)));
    }

    static Measures measures(Dataset responses) {
        Survey survey =
                new Survey(
                        "s",
                        MadeData.text("S"),
                        List.of(),
                        Set.of(),
                        Set.of(),
                        responses,
                        AgainstRules.NONE);
        return new Measures(
                new StudyData(
                        MadeData.text("T"),
                        MadeData.text(""),
                        "en",
                        "s",
                        Map.of(),
                        responses.cases(),
                        Map.of(),
                        Map.of("s", survey)));
    }

    @Test
    void cellsAndRakingAreAsTheSurveyPackageHasThem() throws IOException {
        Map<String, Integer> seen = new HashMap<>();
        for (String line : Files.readAllLines(REFERENCE)) {
            String[] parts = line.split(";");
            Measures measures =
                    weighted(
                            parts[1].split("\\|"),
                            parts[2],
                            numbers(parts[3]),
                            parts[4],
                            parts[5],
                            parts[0].equals("rake"));
            String[] asked = {
                "x.mean_ci(95) weight w",
                "y.a.share_ci(95) weight w",
                "x.mean_ci(95) by g=a weight w",
                "y.a.share_ci(95) by g=a weight w",
                "x.mean_ci(95,%d) weight w".formatted(parts[2].length()),
                "y.a.share_ci(95,%d) weight w".formatted(parts[2].length())
            };
            for (int i = 0; i < asked.length; i++) {
                String kind = compared(measures.evaluate(asked[i]), parts[6 + i], line);
                seen.merge(parts[0] + " " + kind, 1, Integer::sum);
            }
        }
        assertThat(seen.get("cells equal")).isGreaterThan(250);
        assertThat(seen.get("rake equal")).isGreaterThan(250);
        assertThat(seen)
                .containsKeys(
                        "cells none", "cells flat", "cells one", "cells nobody", "rake whole");
    }

    /** Sums of so many numbers in order round more than those of any other order. */
    @Test
    void manyRowsInOrderHaveTheIntervalThatTheyHaveInAnyOther() {
        List<Integer> order = new ArrayList<>(IntStream.range(0, MANY).boxed().toList());
        Estimate inOrder = raked(order);
        Collections.shuffle(order, new Random(1));
        Interval mixed = raked(order).interval().orElseThrow();
        assertThat(inOrder.interval()).isPresent();
        assertThat(inOrder.interval().get().low()).isCloseTo(mixed.low(), within(1e-9));
        assertThat(inOrder.interval().get().high()).isCloseTo(mixed.high(), within(1e-9));
    }

    /** The share of those who said a, who are first before they are put in an order. */
    private static Estimate raked(List<Integer> order) {
        var chance = new Random(7);
        String[] classes = {letters(chance, "ab"), letters(chance, "abcd")};
        String said = "a".repeat(MANY * 2 / 5) + "b".repeat(MANY * 3 / 5);
        String others = "a".repeat(MANY / 10);
        String[] frame = {inOrder(classes[0], order) + others, inOrder(classes[1], order) + others};
        return weighted(
                        frame,
                        "x".repeat(MANY) + "-".repeat(others.length()),
                        numbers(new double[MANY]),
                        inOrder(said, order),
                        "a".repeat(MANY),
                        true)
                .evaluate("y.a.share_ci(95) weight w");
    }

    private static String letters(Random chance, String of) {
        var made = new StringBuilder();
        for (int i = 0; i < MANY; i++) {
            made.append(of.charAt(chance.nextInt(of.length())));
        }
        return made.toString();
    }

    private static String inOrder(String letters, List<Integer> order) {
        var made = new StringBuilder();
        order.forEach(at -> made.append(letters.charAt(at)));
        return made.toString();
    }

    /** What the line says of a number: "nobody", a value and a word, or value, error, low, high. */
    private static String compared(Estimate ours, String wanted, String line) {
        if (wanted.equals("nobody")) {
            assertThat(ours.value()).as(line).isEmpty();
            return wanted;
        }
        String[] numbers = wanted.split(" ");
        assertThat(ours.value().orElseThrow())
                .as(line)
                .isCloseTo(Double.parseDouble(numbers[0]), within(1e-9));
        if (numbers.length == 2) {
            if (numbers[1].equals("whole")) {
                Interval interval = ours.interval().orElseThrow();
                assertThat(interval.low()).isCloseTo(interval.high(), within(1e-9));
            } else if (!numbers[1].equals("flat")) {
                assertThat(ours.interval()).as(line).isEmpty();
            }
            return numbers[1];
        }
        Interval interval = ours.interval().orElseThrow(() -> new AssertionError(line));
        assertThat(interval.low()).as(line).isCloseTo(Double.parseDouble(numbers[2]), within(1e-9));
        assertThat(interval.high())
                .as(line)
                .isCloseTo(Double.parseDouble(numbers[3]), within(1e-9));
        return "equal";
    }
}
