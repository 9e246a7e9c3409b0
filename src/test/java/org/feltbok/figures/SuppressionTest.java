package org.feltbok.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What rests on few answers is left out, and what would give it away. */
class SuppressionTest {
    private static final SmallBases BASES = new SmallBases(SmallBases.Choice.HIDE, 5);

    private static Disclosed mean(double value, int n, String group) {
        return new Disclosed(value, n, false, false, group, "mean");
    }

    private static Disclosed count(int n, String group) {
        return new Disclosed(n, n, true, false, group, "count");
    }

    private static Disclosed share(double value, int n, String group) {
        return new Disclosed(value, n, false, true, group, "share");
    }

    @SafeVarargs
    private static String out(List<Disclosed>... rows) {
        List<List<Optional<Disclosed>>> cells = new ArrayList<>();
        for (List<Disclosed> row : rows) {
            cells.add(row.stream().map(Optional::of).toList());
        }
        var suppression = Suppression.of(List.of(cells), BASES);
        var text = new StringBuilder();
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < rows[r].size(); c++) {
                text.append(suppression.isOut(0, r, c) ? ':' : '+');
            }
            text.append(' ');
        }
        return text.toString().strip();
    }

    @Test
    void nothingIsLeftOutWhereNothingIsFew() {
        assertThat(out(List.of(mean(3, 5, "a")), List.of(mean(4, 70, "all")))).isEqualTo("+ +");
    }

    @Test
    void oneSmallGroupTakesTheNextSmallestWithItSoThatTheTotalDoesNotTellIt() {
        assertThat(
                        out(
                                List.of(mean(3, 3, "a")),
                                List.of(mean(2, 40, "b")),
                                List.of(mean(4, 12, "c")),
                                List.of(mean(3, 55, "all"))))
                .isEqualTo(": + : +");
    }

    @Test
    void withOneOtherGroupOnlyTheTotalStays() {
        assertThat(
                        out(
                                List.of(mean(3, 3, "a")),
                                List.of(mean(2, 40, "b")),
                                List.of(mean(3, 43, "all"))))
                .isEqualTo(": : +");
    }

    @Test
    void twoSmallGroupsThatAreFewTogetherTakeAThird() {
        assertThat(
                        out(
                                List.of(count(1, "a")),
                                List.of(count(2, "b")),
                                List.of(count(9, "c")),
                                List.of(count(30, "d")),
                                List.of(count(42, "all"))))
                .isEqualTo(": : : + +");
    }

    @Test
    void aShareThatTellsASmallCountGoesWithIt() {
        assertThat(
                        out(
                                List.of(count(2, "x=1"), share(2.9, 69, "x=1")),
                                List.of(count(7, "x=2"), share(10.1, 69, "x=2")),
                                List.of(count(60, "x=3"), share(87, 69, "x=3")),
                                List.of(count(69, "x"), share(100, 69, "x"))))
                .isEqualTo(":: :: ++ ++");
    }

    @Test
    void anEmptyGroupAndTheTotalTellASmallOne() {
        assertThat(out(List.of(count(2, "a")), List.of(count(0, "b")), List.of(count(2, "all"))))
                .doesNotContain("+");
    }

    @Test
    void otherQuestionsAreNoPartsOfAWhole() {
        List<List<Optional<Disclosed>>> cells =
                List.of(
                        List.of(Optional.of(new Disclosed(3, 3, false, false, "q1", "mean q1"))),
                        List.of(Optional.of(new Disclosed(3, 60, false, false, "q2", "mean q2"))),
                        List.of(Optional.empty()));
        var suppression = Suppression.of(List.of(cells), BASES);
        assertThat(suppression.isOut(0, 0, 0)).isTrue();
        assertThat(suppression.isOut(0, 1, 0)).isFalse();
        assertThat(suppression.isOut(0, 2, 0)).isFalse();
    }

    /** Of a table of counts with its sums, each line that hides something hides enough. */
    @Test
    void noLineOfAnyTableWithSumsGivesAwayWhatIsFew() {
        var random = new Random(20181105);
        for (int trial = 0; trial < 500; trial++) {
            int size = 2 + random.nextInt(4);
            int[][] n = new int[size + 1][size + 1];
            for (int r = 0; r < size; r++) {
                for (int c = 0; c < size; c++) {
                    n[r][c] = random.nextInt(4) == 0 ? random.nextInt(6) : random.nextInt(60);
                    n[r][size] += n[r][c];
                    n[size][c] += n[r][c];
                    n[size][size] += n[r][c];
                }
            }
            List<List<Optional<Disclosed>>> cells = new ArrayList<>();
            for (int r = 0; r <= size; r++) {
                List<Optional<Disclosed>> row = new ArrayList<>();
                for (int c = 0; c <= size; c++) {
                    row.add(Optional.of(count(n[r][c], r + "/" + c)));
                }
                cells.add(row);
            }
            var suppression = Suppression.of(List.of(cells), BASES);
            for (int i = 0; i <= size; i++) {
                check(suppression, n, i, true);
                check(suppression, n, i, false);
            }
        }
    }

    private static void check(Suppression suppression, int[][] n, int line, boolean across) {
        int hidden = 0;
        int people = 0;
        for (int k = 0; k < n.length; k++) {
            int r = across ? line : k;
            int c = across ? k : line;
            assertThat(suppression.isOut(0, r, c) || n[r][c] == 0 || n[r][c] >= 5).isTrue();
            if (suppression.isOut(0, r, c)) {
                hidden++;
                people += n[r][c];
            }
        }
        assertThat(hidden == 0 || hidden == n.length || hidden > 1 && people >= 5)
                .as("%d hidden with %d", hidden, people)
                .isTrue();
    }
}
