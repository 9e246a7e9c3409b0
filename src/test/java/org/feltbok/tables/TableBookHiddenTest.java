package org.feltbok.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.MadeData;
import org.feltbok.analysis.StudyData;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.SmallBases;
import org.feltbok.tables.BookSpec.Small;
import org.feltbok.tables.TableBook.Block;
import org.feltbok.tables.TableBook.Head;
import org.feltbok.tables.TableBook.Kind;
import org.feltbok.tables.TableBook.Line;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a table book leaves out cannot be worked out from what stands there. */
class TableBookHiddenTest {
    private static final int ROWS = 40;
    private static final int LEAST = 5;
    private static final SmallBases HIDDEN = new SmallBases(SmallBases.Choice.HIDE, LEAST);

    private static String letters(String g, int length) {
        return g.repeat(length);
    }

    private static String bases(Block block) {
        return block.bases().stream()
                .map(b -> b.isHidden() ? ":" : String.valueOf(b.n()))
                .collect(Collectors.joining(" "));
    }

    private static Block first(StudyData study, BookSpec spec) {
        return BookMaker.of(study, spec).pages().getFirst().blocks().getFirst();
    }

    @Test
    void theNextSmallestColumnGoesWithASmallOne() {
        StudyData study =
                new MadeData(30)
                        .number("x", IntStream.range(0, 30).mapToDouble(i -> i).toArray())
                        .classes("g", letters("a", 3) + letters("b", 7) + letters("c", 20))
                        .data();
        BookSpec spec = BookSpec.PLAIN.of("", List.of("x")).by(List.of("g"));
        assertThat(bases(first(study, spec.ruled(HIDDEN)))).isEqualTo("30 : : 20");
        assertThat(bases(first(study, spec))).isEqualTo("30 3 7 20");
    }

    @Test
    void aTickThatNearlyAllGaveGoesSinceTheOthersFollowFromAll() {
        int[] ticks = IntStream.range(0, 30).map(i -> i < 27 ? 1 : 0).toArray();
        StudyData study =
                new MadeData(30)
                        .number("x", IntStream.range(0, 30).mapToDouble(i -> i).toArray())
                        .ticks("t", ticks)
                        .data();
        BookSpec spec = BookSpec.PLAIN.of("", List.of("x")).by(List.of("t")).ruled(HIDDEN);
        assertThat(bases(first(study, spec))).startsWith("30 :");
    }

    @Test
    void whatGoesIsTogetherNotFewEither() {
        StudyData study =
                new MadeData(33)
                        .number("x", IntStream.range(0, 33).mapToDouble(i -> i).toArray())
                        .classes("g", letters("a", 1) + letters("b", 2) + letters("c", 30))
                        .data();
        BookSpec spec = BookSpec.PLAIN.of("", List.of("x")).by(List.of("g")).ruled(HIDDEN);
        assertThat(bases(first(study, spec))).isEqualTo("33 : : :");
    }

    @Test
    void columnsOfTwoVariablesTellTogetherToo() {
        // without those in c of g the three in a are left of a in h
        StudyData study =
                new MadeData(40)
                        .number("x", IntStream.range(0, 40).mapToDouble(i -> i).toArray())
                        .classes("g", letters("a", 3) + letters("b", 7) + letters("c", 30))
                        .classes("h", letters("a", 3) + letters("b", 7) + letters("a", 30))
                        .data();
        BookSpec spec = BookSpec.PLAIN.of("", List.of("x")).by(List.of("g", "h")).ruled(HIDDEN);
        assertThat(bases(first(study, spec))).isEqualTo("40 : : : 33 7 0");
    }

    @Test
    void theBookFollowsTheStudyAndSaysWhereItTellsMore() {
        BookSpec ruled = BookSpec.PLAIN.ruled(HIDDEN);
        assertThat(ruled.small()).isEqualTo(Small.HIDE);
        assertThat(ruled.least()).isEqualTo(LEAST);
        assertThat(ruled.isLooser()).isFalse();
        assertThat(ruled.small(9, Small.HIDE).isLooser()).isFalse();
        assertThat(ruled.small(4, Small.HIDE).isLooser()).isTrue();
        assertThat(ruled.small(9, Small.MARK).isLooser()).isTrue();
        BookSpec shown = BookSpec.PLAIN.ruled(new SmallBases(SmallBases.Choice.SHOW, 5));
        assertThat(shown.isLooser()).isFalse();
        assertThat(shown.small(2, Small.MARK).isLooser()).isFalse();
        StudyData study =
                new MadeData(8).number("x", 1, 2, 3, 4, 5, 6, 7, 8).classes("g", "aaabbbbb").data();
        BookSpec spec = ruled.of("", List.of("x")).by(List.of("g"));
        var words = new BookWords(new Texts(Language.EN));
        assertThat(words.notes(BookMaker.of(study, spec))).noneMatch(n -> n.contains("tells more"));
        assertThat(words.notes(BookMaker.of(study, spec.small(2, Small.SHOW))))
                .contains(
                        "This book tells more than the study's rule, by which numbers on fewer than 5"
                                + " answers are left out.",
                        "Not tested: on fewer than 2 answers.");
    }

    /** Studies drawn by chance, held against elimination in real numbers. */
    @Test
    void noSmallColumnIsASumOfWhatStandsThere() {
        var random = new Random(20181214);
        int small = 0;
        int shown = 0;
        for (int trial = 0; trial < 200; trial++) {
            String g = drawn(random, "aaabbbbbbccccccccccccc");
            String h = drawn(random, "aaaaaaaaabbbbbbbbbbbcc");
            int[] k =
                    IntStream.range(0, ROWS)
                            .map(i -> new int[] {1, 2, 3, 3, 9, 0}[random.nextInt(6)])
                            .toArray();
            StudyData study =
                    new MadeData(ROWS)
                            .number("x", IntStream.range(0, ROWS).mapToDouble(i -> i).toArray())
                            .scale("k", 3, k)
                            .classes("g", g)
                            .classes("h", h)
                            .data();
            TableBook book =
                    BookMaker.of(
                            study,
                            BookSpec.PLAIN
                                    .of("", List.of("k", "x", "g", "h"))
                                    .by(List.of("g", "h"))
                                    .ruled(HIDDEN));
            List<double[]> turned = new ArrayList<>();
            List<double[]> secret = new ArrayList<>();
            for (TableBook.Page page : book.pages()) {
                Block block = page.blocks().getFirst();
                var item = new Item(block.item());
                List<double[]> known = new ArrayList<>();
                List<double[]> wanted = new ArrayList<>();
                for (int i = 0; i < book.heads().size(); i++) {
                    Head head = book.heads().get(i);
                    boolean few = few(block.bases().get(i).n());
                    boolean out = block.bases().get(i).isHidden();
                    assertThat(out || !few).isTrue();
                    small += few ? 1 : 0;
                    shown += out ? 0 : 1;
                    if (few || !out) {
                        (out ? wanted : known).add(item.of(head, ""));
                    }
                    for (Line line : block.lines()) {
                        boolean hidden = line.cells().get(i).isHidden();
                        if (line.kind() == Kind.SHARE && (few || !hidden)) {
                            (hidden ? wanted : known).add(item.of(head, line.code()));
                        }
                    }
                }
                notTold(wanted, known, "trial " + trial + " " + block.item());
                if (item.isGrouping()) {
                    turned.addAll(known);
                    secret.addAll(wanted);
                }
            }
            notTold(secret, turned, "trial " + trial + " g and h together");
        }
        assertThat(small).isGreaterThan(500);
        assertThat(shown).as("not all is left out").isGreaterThan(2000);
    }

    private static String drawn(Random random, String from) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < ROWS; i++) {
            letters.append(from.charAt(random.nextInt(from.length())));
        }
        return letters.toString();
    }

    /**
     * What a reader knows: the columns, and of each answer no more than that anybody's it may be.
     */
    private record Item(String name) {
        private static final List<String> SAID = List.of("1", "2", "3", "9");

        boolean isGrouping() {
            return name.equals("g") || name.equals("h");
        }

        /**
         * A place for each answer and each two columns.
         *
         * @param code of the answer; empty = all answers
         */
        double[] of(Head head, String code) {
            List<String> answers = name.equals("k") ? SAID : List.of("");
            double[] places = new double[ROWS];
            for (int answer = 0; answer < answers.size(); answer++) {
                for (int kind = 0; kind < 9; kind++) {
                    boolean said =
                            code.isEmpty()
                                    || (isGrouping()
                                            ? of(name, kind).equals(code)
                                            : answers.get(answer).equals(code));
                    boolean in =
                            head.variable().isEmpty()
                                    || of(head.variable(), kind).equals(head.code());
                    places[9 * answer + kind] = in && said ? 1 : 0;
                }
            }
            return places;
        }

        private static String of(String variable, int kind) {
            return String.valueOf((char) ('a' + (variable.equals("g") ? kind / 3 : kind % 3)));
        }
    }

    private static boolean few(int n) {
        return n > 0 && n < LEAST;
    }

    private static void notTold(List<double[]> wanted, List<double[]> known, String as) {
        int rank = rank(known);
        for (double[] one : wanted) {
            if (Arrays.stream(one).sum() == 0) {
                // nobody is in two columns of a variable: that is known
                continue;
            }
            List<double[]> with = new ArrayList<>(known);
            with.add(one);
            assertThat(rank(with)).as(as).isEqualTo(rank + 1);
        }
    }

    private static int rank(List<double[]> rows) {
        List<double[]> left = new ArrayList<>(rows.stream().map(double[]::clone).toList());
        int rank = 0;
        for (int c = 0; c < ROWS && rank < left.size(); c++) {
            int best = rank;
            for (int r = rank; r < left.size(); r++) {
                best = Math.abs(left.get(r)[c]) > Math.abs(left.get(best)[c]) ? r : best;
            }
            if (Math.abs(left.get(best)[c]) < 1e-9) {
                continue;
            }
            Collections.swap(left, rank, best);
            for (int r = rank + 1; r < left.size(); r++) {
                double times = left.get(r)[c] / left.get(rank)[c];
                for (int j = c; j < ROWS; j++) {
                    left.get(r)[j] -= times * left.get(rank)[j];
                }
            }
            rank++;
        }
        return rank;
    }
}
