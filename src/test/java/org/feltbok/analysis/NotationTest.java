package org.feltbok.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What a measure is written as is read as that measure, whatever its names and classes hold. */
class NotationTest {
    private static final String[] SIGNS = {
        "a",
        "b",
        "Z",
        "1",
        "0",
        ".",
        ",",
        "'",
        "''",
        "=",
        "<",
        ">",
        "!",
        "#",
        "[",
        "]",
        "/",
        " ",
        ";",
        "|",
        ":",
        "-",
        "_",
        "æ",
        "😀",
        "given",
        " given ",
        " by ",
        " of ",
        "cases",
        "responses",
        "n",
        ".n",
        ".share",
        "(",
        ")",
        "\"",
        "\\",
        "%",
        "{0}"
    };

    private final Random random = new Random(22);

    /** Names begin and end with a letter, as a table's blanks at the ends are taken away. */
    private String name() {
        StringBuilder name = new StringBuilder("q");
        for (int i = random.nextInt(5); i > 0; i--) {
            name.append(SIGNS[random.nextInt(SIGNS.length)]);
        }
        return name.append(random.nextBoolean() ? "x" : "7").toString();
    }

    private List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        String[] operators = {"=", "!=", "<", "<=", ">", ">="};
        for (int i = random.nextInt(3); i > 0; i--) {
            conditions.add(new Asks(name(), operators[random.nextInt(6)], name()));
        }
        return conditions;
    }

    private Measure.Subject subject() {
        return switch (random.nextInt(6)) {
            case 0 -> new Measure.Named(name(), "");
            case 1 -> new Measure.Named(name(), name());
            case 2 -> new Measure.Coded(name(), random.nextBoolean() ? name() : "");
            case 3 -> new Measure.Responses(random.nextBoolean() ? name() : "");
            case 4 -> new Measure.Named(random.nextBoolean() ? "cases" : "responses", "");
            default -> new Measure.Cases();
        };
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        for (int i = 0; i < 20_000; i++) {
            Measure measure =
                    new Measure(
                            subject(),
                            Statistics.of("n").orElseThrow(),
                            conditions(),
                            conditions(),
                            conditions());
            assertThat(new MeasureParser(measure.toString()).parse())
                    .as(measure.toString())
                    .isEqualTo(measure);
        }
    }

    @Test
    void conditionsAreReadAgain() {
        for (int i = 0; i < 20_000; i++) {
            List<Condition> conditions = conditions();
            if (!conditions.isEmpty()) {
                String text = Condition.text(conditions);
                assertThat(Condition.parseAll(text)).as(text).isEqualTo(conditions);
            }
        }
    }

    /** Signs that nobody would put into a name, and that a file can hold all the same. */
    private static final String[] HOSTILE = {
        "\n", "\t", "\u00a0", "${", "}", "(${a} = 1)", "(", ")", "'", "''", "\uE000", "\uE100",
                "\uE101", "\\", "\"",
        "of", "given", "by", "weight", "case", "status", "mode", "frame", "cases", "responses", "@",
                "cases/", "/", "-1", "1-3"
    };

    /** Any signs in any place; only blanks at the ends are taken away wherever a name comes in. */
    private String hostile() {
        StringBuilder name = new StringBuilder();
        while (name.toString().isBlank()) {
            for (int i = 1 + random.nextInt(5); i > 0; i--) {
                String[] signs = random.nextInt(3) == 0 ? HOSTILE : SIGNS;
                name.append(signs[random.nextInt(signs.length)]);
            }
        }
        return name.toString().strip();
    }

    private Measure.Subject hostileSubject() {
        return switch (random.nextInt(6)) {
            case 0 -> new Measure.Named(hostile(), "");
            case 1 -> new Measure.Named(hostile(), hostile());
            case 2 -> new Measure.Coded(hostile(), random.nextBoolean() ? hostile() : "");
            case 3 -> new Measure.Responses(random.nextBoolean() ? hostile() : "");
            case 4 ->
                    new Measure.Indicated(
                            hostile(),
                            List.of(2018),
                            random.nextBoolean()
                                    ? List.of()
                                    : List.of(List.of(hostile(), hostile()), List.of(hostile())));
            default -> new Measure.Cases();
        };
    }

    private List<Condition> hostileConditions() {
        List<Condition> conditions = new ArrayList<>();
        String[] operators = {"=", "!=", "<", "<=", ">", ">="};
        for (int i = random.nextInt(3); i > 0; i--) {
            conditions.add(
                    random.nextInt(4) == 0
                            ? Condition.parse("(${q1} = 'a) and (b, c' or in(${q8}, '1-3;7'))")
                            : new Asks(hostile(), operators[random.nextInt(6)], hostile()));
        }
        return conditions;
    }

    @Test
    void noSignInANameBreaksAMeasure() {
        for (int i = 0; i < 40_000; i++) {
            Measure measure =
                    new Measure(
                            hostileSubject(),
                            Statistics.of("n").orElseThrow(),
                            hostileConditions(),
                            hostileConditions(),
                            hostileConditions(),
                            random.nextBoolean()
                                    ? Optional.empty()
                                    : Optional.of(
                                            random.nextBoolean()
                                                    ? new Measure.Named(hostile(), "")
                                                    : new Measure.Indicated(
                                                            hostile(), List.of(2018), List.of())));
            String text = measure.toString();
            assertThat(new MeasureParser(text).parse()).as(text).isEqualTo(measure);
        }
    }

    @Test
    void noSignInANameBreaksAPartOfAFigure() {
        for (int i = 0; i < 20_000; i++) {
            String name = hostile();
            String codes = hostile();
            Measure.Subject subject =
                    random.nextBoolean()
                            ? new Measure.Named(name, "")
                            : new Measure.Coded(name, codes);
            String weight = new Measure.Named(hostile(), "").toString();
            List<Condition> given = hostileConditions();
            MeasurePiece piece =
                    MeasurePiece.read(
                            subject.toString(),
                            "",
                            Notation.code(codes),
                            "n",
                            "",
                            Condition.text(given),
                            "",
                            weight);
            assertThat(piece.subject()).as(subject.toString()).contains(subject);
            assertThat(piece.codes()).isEqualTo(codes);
            assertThat(piece.given()).isEqualTo(given);
            assertThat(piece.weight().orElseThrow().toString()).isEqualTo(weight);
        }
    }

    @Test
    void aTextIsSplitWhereNoQuoteAndNoFormulaHoldsTheSeparator() {
        String formula = "(${q1} = 'x | y')";
        assertThat(Notation.split("a='it''s | one' | " + formula + " | rest", " | "))
                .containsExactly("a='it''s | one'", formula, "rest");
        assertThat(Notation.split("\uE000\uE100=1 | b", " | "))
                .containsExactly("\uE000\uE100=1", "b");
    }

    @Test
    void aNameIsToldFromAConditionWhateverSignsItHolds() {
        assertThat(Notation.nameIn("size")).contains("size");
        assertThat(Notation.nameIn("'a = b'")).contains("a = b");
        assertThat(Notation.nameIn("'it''s'")).contains("it's");
        assertThat(Notation.nameIn("size<3")).isEmpty();
        assertThat(Notation.nameIn("(in(${q1}, '1'))")).isEmpty();
    }
}
