package org.feltbok.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.feltbok.analysis.Estimate;
import org.feltbok.analysis.MadeData;
import org.feltbok.analysis.Measures;
import org.feltbok.analysis.StudyData;
import org.feltbok.tables.BookSpec.Small;
import org.feltbok.tables.TableBook.Block;
import org.feltbok.tables.TableBook.Cell;
import org.feltbok.tables.TableBook.Head;
import org.feltbok.tables.TableBook.Kind;
import org.feltbok.tables.TableBook.Line;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Surveys drawn by chance, with weights that are missing or 0, empty classes and answers that lack:
 * a table book never shows another number than a figure.
 */
class TableBookChanceTest {
    private static StudyData drawn(Random random, int n) {
        StringBuilder sex = new StringBuilder();
        StringBuilder age = new StringBuilder();
        for (int i = 0; i < n; i++) {
            sex.append("ab".charAt(random.nextInt(2)));
            age.append("aabbc ".charAt(random.nextInt(6)));
        }
        return new MadeData(n)
                .number(
                        "w",
                        random.doubles(n)
                                .map(v -> v < 0.1 ? Double.NaN : v < 0.2 ? 0 : v)
                                .toArray())
                .number("x", random.doubles(n).map(v -> v < 0.1 ? Double.NaN : 100 + v).toArray())
                .scale(
                        "k",
                        4,
                        IntStream.range(0, n)
                                .map(i -> List.of(0, 1, 2, 3, 4, 9).get(random.nextInt(6)))
                                .toArray())
                .ticks("t", IntStream.range(0, n).map(i -> random.nextInt(5) - 1).toArray())
                .open("o", IntStream.range(0, n).map(i -> random.nextInt(5) - 1).toArray())
                .classes("sex", sex.toString())
                .classes("age", age.toString())
                .data();
    }

    private static String measure(Block block, Line line) {
        if (line.kind() == Kind.MEAN) {
            return block.item() + ".mean";
        }
        return block.item().equals("o")
                ? "o#" + line.code() + ".share"
                : block.item() + "." + line.code() + ".share";
    }

    private static String group(Head head) {
        return head.variable().isEmpty() ? "" : " by " + head.variable() + "=" + head.code();
    }

    @Test
    void everyCellOfEveryBookIsTheFiguresNumber() {
        int cells = 0;
        for (long seed = 1; seed <= 25; seed++) {
            Random random = new Random(seed);
            StudyData study = drawn(random, 5 + random.nextInt(80));
            Measures measures = new Measures(study);
            String weight = random.nextBoolean() ? "w" : "";
            String only = random.nextBoolean() ? "sex=a" : "";
            TableBook book =
                    BookMaker.of(
                            study,
                            BookSpec.PLAIN
                                    .of("s", List.of("k", "t", "o", "x"))
                                    .by(List.of("age", "t", "sex"))
                                    .weighted(weight)
                                    .showing(BookSpec.Content.BOTH, only)
                                    .small(1, Small.MARK));
            String rest =
                    (only.isEmpty() ? "" : " given " + only)
                            + "%s"
                            + (weight.isEmpty() ? "" : " weight " + weight);
            for (TableBook.Page page : book.pages()) {
                Block block = page.blocks().getFirst();
                for (Line line : block.lines()) {
                    for (int i = 0; i < book.heads().size(); i++) {
                        String text =
                                measure(block, line) + rest.formatted(group(book.heads().get(i)));
                        compare(
                                "seed " + seed + ": " + text,
                                line.cells().get(i),
                                measures.evaluate(text));
                        cells++;
                    }
                }
            }
        }
        assertThat(cells).isGreaterThan(1500);
    }

    private static void compare(String what, Cell cell, Estimate figure) {
        assertThat(cell.n()).as(what).isEqualTo(figure.n());
        if (figure.value().isEmpty()) {
            assertThat(cell.value()).as(what).isNaN();
        } else {
            assertThat(cell.value()).as(what).isCloseTo(figure.value().getAsDouble(), within(1e-9));
        }
    }

    /**
     * A column and the rest of its axis are all that have a class: nobody is in both, none is lost.
     */
    @Test
    void theColumnsOfAVariableAreTogetherThoseWhoHaveAClass() {
        for (long seed = 1; seed <= 10; seed++) {
            StudyData study = drawn(new Random(seed), 60);
            TableBook book =
                    BookMaker.of(study, BookSpec.PLAIN.of("", List.of("k")).by(List.of("sex")));
            List<TableBook.Base> bases = book.pages().getFirst().blocks().getFirst().bases();
            assertThat(bases.get(1).n() + bases.get(2).n() + bases.get(3).n())
                    .isEqualTo(bases.getFirst().n());
        }
    }
}
