package org.feltbok.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
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
}
