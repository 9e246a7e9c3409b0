package org.feltbok.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.MadeData;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What one figure leaves out cannot be worked out from the others of a delivery. */
class AcrossFiguresTest {
    private static final Texts TEXTS = new Texts(Language.EN);

    /** Three answers in a, seven in b, twenty in c; whoever is in b is in group a of h. */
    private final MadeData data =
            new MadeData(30)
                    .number("x", IntStream.range(0, 30).mapToDouble(i -> i * i % 17).toArray())
                    .scale("k", 2, IntStream.range(0, 30).map(i -> i % 3 == 0 ? 1 : 2).toArray())
                    .classes("g", "aaa" + "b".repeat(7) + "c".repeat(20))
                    .classes("h", "bbb" + "a".repeat(7) + "c".repeat(20))
                    .classes("half", "ab".repeat(15));

    private static FigureSpec spec(String key, String rows, String of) {
        String json =
                "{'key': '%s', 'title': '%s', %s, 'rows': [%s], 'columns': [{'statistic': '%s'}]}"
                        .formatted(
                                key,
                                key,
                                of.equals("mean") ? "'variable': 'x'" : "'variable': 'k'",
                                rows,
                                of);
        return FigureSpec.parse(json.replace('\'', '"'), key);
    }

    private static String row(String condition) {
        return "{'label': '%s', 'given': '%s'}"
                .formatted(condition.isEmpty() ? "all" : condition, condition);
    }

    private static FigureSpec means(String key, String... conditions) {
        return spec(
                key,
                Arrays.stream(conditions)
                        .map(c -> c.isEmpty() ? "{'label': 'all', 'statistic': 'mean'}" : row(c))
                        .collect(Collectors.joining(", ")),
                "mean");
    }

    private FigureMoment.Computed computed(FigureSpec... specs) {
        return delivered(s -> true, specs);
    }

    /**
     * @param wanted the figures of one delivery among those of the study
     */
    private FigureMoment.Computed delivered(Predicate<FigureSpec> wanted, FigureSpec... specs) {
        var moment =
                new FigureMoment(
                        data.data(),
                        new FigureBook(List.of(specs), List.of(), List.of(), List.of()));
        var hidden = new SmallBases(SmallBases.Choice.HIDE, 5);
        return moment.compute(wanted, hidden, TEXTS, Progress.NONE);
    }

    /** Each figure as its rows: + for one that is shown, : for one that is left out. */
    private String shown(FigureSpec... specs) {
        return shown(computed(specs));
    }

    private static String shown(FigureMoment.Computed computed) {
        return computed.figures().stream()
                .map(
                        m ->
                                m.figure().table().cells().stream()
                                        .map(r -> r.getFirst().isSuppressed() ? ":" : "+")
                                        .collect(Collectors.joining()))
                .collect(Collectors.joining(" "));
    }

    @Test
    void theGroupThatGoesWithASmallOneGoesInEveryFigure() {
        assertThat(
                        shown(
                                means("one", "g=a", "g=b", "g=c"),
                                means("two", "g=b"),
                                means("three", "g=c"),
                                means("all", "")))
                .isEqualTo("::+ : + +");
    }

    @Test
    void groupsThatStandInFiguresOfTheirOwnAreOneWholeWithTheTotalOfAnother() {
        assertThat(
                        shown(
                                means("one", "g=a"),
                                means("two", "g=b"),
                                means("three", "g=c"),
                                means("all", "")))
                .isEqualTo(": : + +");
    }

    @Test
    void theSamePeopleUnderAnotherNameAreTheSamePeople() {
        assertThat(
                        shown(
                                means("one", "g=a", "g=b", "g=c"),
                                means("other", "h=a"),
                                means("all", "")))
                .isEqualTo("::+ : +");
    }

    @Test
    void aCutAndItsRestTellWhatIsBetweenThem() {
        String out = shown(means("small", "g=a"), means("without", "g!=a"), means("all", ""));
        assertThat(out).startsWith(":").isNotEqualTo(": + +");
    }

    @Test
    void theSumsOfAFinerCutTellASmallGroupToo() {
        String out =
                shown(
                        means("small", "g=a"),
                        means("finer", "g!=a,half=a", "g!=a,half=b"),
                        means("halves", "half=a", "half=b"));
        assertThat(out).startsWith(":").isNotEqualTo(": ++ ++");
    }

    @Test
    void otherQuestionsAndGroupsThatTellNothingStay() {
        assertThat(
                        shown(
                                means("small", "g=a", "g=b", "g=c"),
                                means("halves", "half=a", "half=b"),
                                means("all", "")))
                .isEqualTo("::+ ++ +");
    }

    @Test
    void aTableTheOtherWayRoundTellsTheSameCounts() {
        FigureSpec down =
                spec(
                        "down",
                        "{'label': 'a', 'variable': 'k', 'codes': '1', 'given': 'g=a'}, "
                                + "{'label': 'b', 'variable': 'k', 'codes': '1', 'given': 'g=b'}, "
                                + "{'label': 'c', 'variable': 'k', 'codes': '1', 'given': 'g=c'}",
                        "n");
        FigureSpec across =
                spec(
                        "across",
                        "{'label': 'a', 'variable': 'g', 'codes': 'a', 'given': 'k=1'}, "
                                + "{'label': 'b', 'variable': 'g', 'codes': 'b', 'given': 'k=1'}, "
                                + "{'label': 'c', 'variable': 'g', 'codes': 'c', 'given': 'k=1'}",
                        "share");
        assertThat(shown(down, across).charAt(0)).isEqualTo(':');
        assertThat(shown(across, down).charAt(0)).isEqualTo(':');
    }

    /** Ten say 1; of them one is in a, two in b and seven in c. */
    @Test
    void aCountThatIsFewItselfGoesWhateverItIsHeldAgainst() {
        FigureSpec counts =
                spec(
                        "counts",
                        "{'label': 'a', 'variable': 'g', 'codes': 'a', 'given': 'k=1'}, "
                                + "{'label': 'b', 'variable': 'g', 'codes': 'b', 'given': 'k=1'}, "
                                + "{'label': 'c', 'variable': 'g', 'codes': 'c', 'given': 'k=1'}",
                        "n");
        assertThat(shown(counts)).isEqualTo(":::");
        assertThat(computed(counts).withheld().stream().map(Withheld::why).map(Enum::name).toList())
                .containsExactly("FEW", "FEW", "TABLE");
    }

    @Test
    void eachNumberThatIsLeftOutSaysWhy() {
        List<String> told =
                computed(means("one", "g=a", "g=b", "g=c"), means("two", "g=b"), means("all", ""))
                        .withheld()
                        .stream()
                        .map(w -> w.told(TEXTS))
                        .toList();
        assertThat(told).hasSize(3);
        assertThat(told.get(0)).startsWith("one: g=a").endsWith("rests on few answers");
        assertThat(told.get(1))
                .startsWith("one: g=b")
                .contains("with it g=a, ")
                .endsWith("could be worked out from this table");
        assertThat(told.get(2))
                .startsWith("two: g=b")
                .contains("tells of the same answers as g=b, ")
                .endsWith("(one)");
    }

    @Test
    void nothingIsLeftOutWhereNothingIsFew() {
        assertThat(computed(means("one", "g=b", "g=c"), means("all", "")).withheld()).isEmpty();
    }

    @Test
    void twoDeliveriesOfDifferentFiguresLeaveOutWhatOneOfAllWouldLeaveOut() {
        FigureSpec[] study = {means("one", "g=a", "g=b", "g=c"), means("two", "g=b")};
        assertThat(shown(delivered(s -> s.key().equals("one"), study))).isEqualTo("::+");
        FigureMoment.Computed other = delivered(s -> s.key().equals("two"), study);
        assertThat(shown(other)).isEqualTo(":");
        assertThat(other.withheld()).as("only what would have stood in it").hasSize(1);
        assertThat(other.withheld().getFirst().told(TEXTS)).startsWith("two: g=b");
    }

    @Test
    void whatCannotBeComputedInAnotherFigureIsNoFaultOfTheDelivery() {
        FigureSpec broken = means("broken", "nothing=a");
        FigureMoment.Computed computed =
                delivered(s -> s.key().equals("one"), means("one", "g=b"), broken);
        assertThat(computed.faults()).isEmpty();
        assertThat(computed.figures()).hasSize(1);
        assertThat(delivered(s -> true, broken).faults()).isNotEmpty();
    }

    @Test
    void theNoteTellsNoNumberOfAGroupThatIsLeftOut() {
        String note =
                computed(means("one", "g=a", "g=b", "g=c"))
                        .figures()
                        .getFirst()
                        .figure()
                        .table()
                        .note();
        assertThat(note).startsWith("n = 20.").doesNotContain("7");
    }

    /** Which of thirty people each sum is over, and whether it is shown. */
    private record Sum(double[] over, boolean isShown) {}

    /**
     * Figures drawn by chance, each of some groups, in two deliveries: by elimination in real
     * numbers no small group is a sum of what both show.
     */
    @Test
    void noSmallGroupIsASumOfWhatDeliveriesShowTogether() {
        List<String> cuts =
                List.of("", "g=a", "g=b", "g=c", "g!=a", "g!=b", "g!=c", "half=a", "half=b");
        List<String> more = List.of("g!=a,half=a", "g!=a,half=b", "g=c,half=a", "g=c,half=b");
        List<String> all = new ArrayList<>(cuts);
        all.addAll(more);
        var random = new Random(4711);
        int small = 0;
        for (int trial = 0; trial < 150; trial++) {
            FigureSpec[] specs = new FigureSpec[2 + random.nextInt(4)];
            for (int f = 0; f < specs.length; f++) {
                String[] rows = new String[1 + random.nextInt(4)];
                for (int r = 0; r < rows.length; r++) {
                    rows[r] = all.get(random.nextInt(all.size()));
                }
                specs[f] = means("f" + f, rows);
            }
            List<Sum> sums = new ArrayList<>();
            List<FigureMoment.Made> figures = new ArrayList<>();
            for (List<String> keys : List.of(List.of("f0", "f2"), List.of("f1", "f3", "f4"))) {
                figures.addAll(delivered(s -> keys.contains(s.key()), specs).figures());
            }
            for (FigureMoment.Made made : figures) {
                for (FigureTable.Cell cell :
                        made.figure().table().cells().stream().map(List::getFirst).toList()) {
                    sums.add(new Sum(people(cell.measure()), !cell.isSuppressed()));
                }
            }
            List<double[]> shown = sums.stream().filter(Sum::isShown).map(Sum::over).toList();
            for (Sum sum : sums) {
                if (Arrays.stream(sum.over()).sum() < 5) {
                    small++;
                    assertThat(sum.isShown()).isFalse();
                    assertThat(isSumOf(sum.over(), shown))
                            .as("trial %d of %s", trial, Arrays.toString(specs))
                            .isFalse();
                }
            }
        }
        assertThat(small).isGreaterThan(100);
    }

    /** Of "x.mean given g!=a,half=b" who is meant, by reading its words. */
    private static double[] people(String measure) {
        String g = "aaa" + "b".repeat(7) + "c".repeat(20);
        String half = "ab".repeat(15);
        int at = measure.indexOf(" given ");
        List<String> asked = at < 0 ? List.of() : List.of(measure.substring(at + 7).split(","));
        return IntStream.range(0, 30)
                .mapToDouble(
                        i ->
                                asked.stream()
                                                .allMatch(
                                                        c ->
                                                                meets(
                                                                        c,
                                                                        c.startsWith("g")
                                                                                ? g.charAt(i)
                                                                                : half.charAt(i)))
                                        ? 1
                                        : 0)
                .toArray();
    }

    private static boolean meets(String condition, char is) {
        boolean same = condition.charAt(condition.length() - 1) == is;
        return condition.contains("!=") != same;
    }

    private static boolean isSumOf(double[] wanted, List<double[]> known) {
        return rank(known, Optional.empty()) == rank(known, Optional.of(wanted));
    }

    private static int rank(List<double[]> rows, Optional<double[]> more) {
        List<double[]> left = new ArrayList<>(rows.stream().map(double[]::clone).toList());
        more.ifPresent(m -> left.add(m.clone()));
        int rank = 0;
        for (int c = 0; c < 30 && rank < left.size(); c++) {
            int best = rank;
            for (int r = rank; r < left.size(); r++) {
                best = Math.abs(left.get(r)[c]) > Math.abs(left.get(best)[c]) ? r : best;
            }
            if (Math.abs(left.get(best)[c]) < 1e-9) {
                continue;
            }
            java.util.Collections.swap(left, rank, best);
            for (int r = rank + 1; r < left.size(); r++) {
                double times = left.get(r)[c] / left.get(rank)[c];
                for (int k = c; k < 30; k++) {
                    left.get(r)[k] -= times * left.get(rank)[k];
                }
            }
            rank++;
        }
        return rank;
    }
}
