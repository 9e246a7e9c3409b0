package org.feltbok.figures.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.figures.Axis;
import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Role;
import org.feltbok.figures.build.Choices.Order;
import org.feltbok.figures.build.Choices.Period;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** What comes of choices in the small study, whose numbers can be counted by hand. */
class BuiltNumbersTest {
    @TempDir static Path folder;

    private static Built study;

    @BeforeAll
    static void open() {
        try (StudyFile file = SmallStudy.create(folder)) {
            study = Built.of(file);
        }
    }

    private static Choices what(String name, String... by) {
        return study.settle(study.what(name).by(List.of(by)));
    }

    private static Choices number(Choices choices, NumberKind number) {
        return study.settle(choices.number(number, ""));
    }

    private static Choices chart(Choices choices, ChartStyle.Kind kind) {
        Choices drawn = study.settle(choices.chart(kind));
        assertThat(drawn.chart()).isEqualTo(kind);
        return drawn;
    }

    private static List<String> rows(FigureTable table) {
        return table.rows().stream().map(FigureTable.Header::key).toList();
    }

    /** Keys of the columns that are drawn. */
    private static List<String> columns(FigureTable table) {
        return table.columns().stream()
                .filter(c -> c.role() != Role.DATA)
                .map(FigureTable.Column::key)
                .toList();
    }

    private static void row(FigureTable table, int row, double... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            assertThat(table.cells().get(row).get(i).value())
                    .as("row " + row + " column " + i)
                    .isCloseTo(wanted[i], within(1e-9));
        }
    }

    private static void column(FigureTable table, double... wanted) {
        IntStream.range(0, wanted.length).forEach(i -> row(table, i, wanted[i]));
    }

    @Test
    void answersAreRowsWithTheirCountsBeside() {
        FigureTable table = study.table(what("q1"));
        assertThat(rows(table)).containsExactly("1", "2", "3");
        row(table, 0, 400 / 7.0, 4);
        row(table, 2, 100 / 7.0, 1);
        assertThat(table.columns().get(1).role()).isEqualTo(Role.DATA);
    }

    @Test
    void groupsStandSideBySideAndAllTogetherWhereItIsAskedFor() {
        FigureTable table = study.table(what("q1", "size").all(Axis.Place.LAST));
        assertThat(rows(table)).containsExactly("1", "2", "3");
        assertThat(columns(table)).containsExactly("small", "100-200", "all");
        row(table, 0, 200 / 3.0, 50, 400 / 7.0);
        row(table, 1, 100 / 3.0, 50, 200 / 7.0);
    }

    @Test
    void rowsAndColumnsChangePlaces() {
        FigureTable table = study.table(what("q1", "size").turned(true));
        assertThat(rows(table)).containsExactly("small", "100-200");
        assertThat(columns(table)).containsExactly("1", "2", "3");
        row(table, 0, 200 / 3.0, 100 / 3.0, 0);
    }

    @Test
    void aStackHasItsGroupsDownAndTheirBaseBeside() {
        FigureTable table = study.table(chart(what("q1", "size"), ChartStyle.Kind.STACKED_BAR));
        assertThat(rows(table)).containsExactly("small", "100-200");
        row(table, 0, 200 / 3.0, 100 / 3.0, 0, 3);
        row(table, 1, 50, 50, 0, 2);
    }

    @Test
    void aStackOfOneQuestionIsOneBar() {
        FigureTable table = study.table(chart(what("q1"), ChartStyle.Kind.STACKED_COLUMN));
        assertThat(table.rows()).hasSize(1);
        row(table, 0, 400 / 7.0, 200 / 7.0, 100 / 7.0, 7);
    }

    @Test
    void twoGroupingsAreCrossed() {
        FigureTable table = study.table(what("q1", "size", "region"));
        assertThat(columns(table))
                .containsExactly("small/north", "small/south", "100-200/north", "100-200/south");
        row(table, 0, 100, 50, 100, 0);
        FigureTable means = study.table(number(what("q2_1", "size", "region"), NumberKind.MEAN));
        assertThat(rows(means)).containsExactly("small", "100-200");
        assertThat(columns(means)).containsExactly("north", "south");
        row(means, 0, 6, 3);
        assertThat(means.cells().get(1).getFirst().value())
                .as("nobody there has a number")
                .isNull();
        assertThat(means.cells().get(1).get(1).value()).isEqualTo(4);
    }

    @Test
    void aQuestionWithRowsHasAMeanForEachAndGroup() {
        FigureTable table = study.table(number(what("q2", "size"), NumberKind.MEAN));
        assertThat(rows(table)).containsExactly("q2_1", "q2_2");
        assertThat(columns(table)).containsExactly("small", "100-200");
        row(table, 0, 4, 4);
        row(table, 1, 3.5, 3.5);
        FigureTable turned = study.table(number(what("q2", "size"), NumberKind.MEAN).turned(true));
        assertThat(columns(turned)).containsExactly("q2_1", "q2_2");
    }

    @Test
    void meansTellHowManyNumbersTheyAreOf() {
        FigureTable table = study.table(number(what("q2"), NumberKind.MEAN));
        row(table, 0, 3.8, 5);
        row(table, 1, 3, 5);
    }

    @Test
    void dotsHaveIntervalsOfMeansAndShares() {
        FigureTable means =
                study.table(
                        chart(number(what("q2", "region"), NumberKind.MEAN), ChartStyle.Kind.DOTS));
        assertThat(rows(means))
                .containsExactly("q2_1/north", "q2_1/south", "q2_2/north", "q2_2/south");
        assertThat(means.cells().get(1).getFirst().interval()).isNotNull();
        row(means, 1, 10 / 3.0);
        FigureTable shares = study.table(chart(what("q1"), ChartStyle.Kind.DOTS));
        row(shares, 0, 400 / 7.0);
        assertThat(shares.cells().getFirst().getFirst().interval()).isNotNull();
    }

    @Test
    void ofHowManyAnIntervalIsIsChosenAndReadBack() {
        Choices dots = chart(number(what("q2", "region"), NumberKind.MEAN), ChartStyle.Kind.DOTS);
        for (String of : List.of("95,fpc", "95,1200")) {
            Choices finite = study.settle(dots.number(NumberKind.MEAN, of));
            var proposal = new Proposal(study.data(), study.book(), study.all());
            FigureSpec spec = study.builder().build(finite, proposal.of(finite));
            assertThat(spec.toJson()).contains("mean_ci(" + of + ")");
            assertThat(new ChoicesReader(study.builder(), study.all()).read(spec)).contains(finite);
            assertThat(study.table(finite).note())
                    .contains("korreksjon for endelig populasjon")
                    .matches(n -> of.contains("fpc") || n.contains("populasjon på 1\u00a0200"));
        }
        Choices bars = study.settle(dots.number(NumberKind.QUANTILE, "95,fpc"));
        assertThat(bars.argument()).isEqualTo("0.75");
        assertThat(bars.number(NumberKind.MEAN, bars.argument()).argument()).isEmpty();
        assertThat(dots.number(NumberKind.MEAN, "95")).isEqualTo(dots);
    }

    @Test
    void aBoxShowsFiveNumbers() {
        FigureTable table = study.table(chart(what("q5", "region"), ChartStyle.Kind.BOX));
        assertThat(rows(table)).containsExactly("north", "south");
        row(table, 1, 20, 27.5, 35, 37.5, 40, 3);
    }

    @Test
    void severalAnswersHaveSharesOfPeopleAndOfMentions() {
        column(study.table(what("q3")), 60, 40, 20);
        column(study.table(number(what("q3"), NumberKind.MENTIONS)), 50, 100 / 3.0, 100 / 6.0);
    }

    @Test
    void answersAreCountedTogether() {
        FigureTable table = study.table(study.settle(what("q1", "size").answers("1;2")));
        assertThat(rows(table)).containsExactly("small", "100-200");
        column(table, 100, 100);
        FigureTable one = study.table(study.settle(what("q1").answers("1;2")));
        row(one, 0, 600 / 7.0);
    }

    @Test
    void numbersHaveAllThatNumbersHave() {
        row(study.table(what("q5")), 0, 26.25, 4);
        row(study.table(number(what("q5"), NumberKind.MEDIAN)), 0, 27.5);
        row(study.table(number(what("q5"), NumberKind.SUM)), 0, 105);
        row(study.table(number(what("q5"), NumberKind.LEAST)), 0, 10);
        row(study.table(number(what("q5"), NumberKind.GREATEST)), 0, 40);
        row(study.table(number(what("q5"), NumberKind.COUNT)), 0, 4);
        row(study.table(study.settle(what("q5").number(NumberKind.QUANTILE, "0.25"))), 0, 17.5);
    }

    @Test
    void onlySomeAreCounted() {
        FigureTable table = study.table(study.settle(what("q1").only("size=small")));
        row(table, 0, 200 / 3.0, 2);
        row(study.table(study.settle(what("q5").only("q1=1"))), 0, 25);
    }

    @Test
    void numbersAreWeighed() {
        FigureTable table = study.table(study.settle(what("q1").weight("q5")));
        row(table, 0, 100 * 50 / 105.0);
    }

    @Test
    void casesAreCountedByTheirClasses() {
        column(study.table(what("size")), 50, 50);
        FigureTable by = study.table(what("size", "region"));
        assertThat(rows(by)).containsExactly("small", "100-200");
        assertThat(columns(by)).containsExactly("north", "south");
        row(by, 0, 50, 200 / 3.0);
        FigureTable cases = study.table(number(what("cases", "size"), NumberKind.SHARE));
        column(cases, 300 / 7.0, 300 / 7.0);
        row(cases, 0, 300 / 7.0, 3);
    }

    @Test
    void whoRespondedIsARateOfTheFrame() {
        FigureTable table = study.table(number(what("responses", "size"), NumberKind.RATE));
        column(table, 100, 100 / 3.0);
        row(study.table(what("responses")), 0, 7);
    }

    @Test
    void aTimeSeriesIsALineOverItsYears() {
        Choices future = what("future");
        assertThat(future.period()).isEqualTo(new Period(2000, 2040, ""));
        FigureTable table = study.table(future);
        assertThat(table.chart().kind()).isEqualTo(ChartStyle.Kind.LINE);
        assertThat(rows(table)).containsExactly("2000", "2040");
        column(table, 8199, 8199 * 1.5);
        column(study.table(number(future, NumberKind.INDEX)), 100, 150);
        FigureTable change =
                study.table(
                        chart(
                                number(what("future", "size"), NumberKind.CHANGE),
                                ChartStyle.Kind.BAR));
        assertThat(rows(change)).containsExactly("small", "100-200");
        column(change, 50, 50);
    }

    @Test
    void aPartOfATimeSeriesHasAShareInOneYear() {
        Choices people = number(what("people"), NumberKind.SHARE);
        FigureTable table = study.table(study.settle(people.period(new Period(2000, 2000, "old"))));
        row(table, 0, 10);
    }

    @Test
    void twoNumbersOfEachCaseArePoints() {
        Choices one = study.what("pop");
        assertThat(
                        Fits.of(one, study.all(), org.feltbok.base.text.Language.EN)
                                .orElseThrow()
                                .group(study.all().named("pop").orElseThrow()))
                .as("not by itself")
                .isPresent();
    }

    @Test
    void rowsAreSortedAndCutAndNoneStandsLast() {
        FigureTable table = study.table(study.settle(what("q3").order(Order.ASCENDING, 0)));
        assertThat(rows(table)).as("none of them is last").containsExactly("2", "1", "16");
        FigureTable two = study.table(study.settle(what("q3").order(Order.DESCENDING, 2)));
        assertThat(rows(two)).containsExactly("1", "2");
        assertThat(two.note()).contains("3");
    }

    @Test
    void aStackIsSortedByItsMeans() {
        Choices stack = study.settle(study.what("q2").order(Order.ASCENDING, 0));
        assertThat(stack.chart()).isEqualTo(ChartStyle.Kind.STACKED_BAR);
        assertThat(rows(study.table(stack))).containsExactly("q2_2", "q2_1");
    }

    @Test
    void aHistogramHasEachNumberInOneClass() {
        FigureTable table = study.table(chart(what("q5"), ChartStyle.Kind.HISTOGRAM));
        double sum = table.cells().stream().mapToDouble(r -> r.getFirst().value()).sum();
        assertThat(sum).isEqualTo(4);
        FigureTable scale = study.table(chart(what("q2_1"), ChartStyle.Kind.HISTOGRAM));
        assertThat(rows(scale)).containsExactly("1", "2", "3", "4", "5", "6", "7");
    }

    @Test
    void twoGroupingsAndSeveralSeriesMakeSmallMultiplesAndYearsMakeLinesOfThem() {
        Choices bars = chart(what("q5", "region", "size"), ChartStyle.Kind.SMALL_MULTIPLES);
        FigureTable table = study.table(bars);
        assertThat(rows(table)).startsWith("north", "south");
        assertThat(columns(table)).hasSizeGreaterThan(1);
        assertThat(table.chart().panels()).isEqualTo(ChartStyle.Panels.BAR);
        Choices years = chart(what("future", "region"), ChartStyle.Kind.SMALL_MULTIPLES);
        assertThat(study.table(years).chart().panels()).isEqualTo(ChartStyle.Panels.LINE);
        assertThat(
                        study.settle(what("q5", "region").chart(ChartStyle.Kind.SMALL_MULTIPLES))
                                .chart())
                .as("one number in each row")
                .isNotEqualTo(ChartStyle.Kind.SMALL_MULTIPLES);
    }

    @Test
    void smallMultiplesAreColumnsWhereThatIsChosenAndLinesOverTimeAlone() {
        var columns = java.util.Optional.of(ChartStyle.Panels.COLUMN);
        var lines = java.util.Optional.of(ChartStyle.Panels.LINE);
        Choices groups = chart(what("q5", "region", "size"), ChartStyle.Kind.SMALL_MULTIPLES);
        Choices years = chart(what("future", "region"), ChartStyle.Kind.SMALL_MULTIPLES);
        assertThat(study.table(groups.panels(columns)).chart().panels())
                .isEqualTo(ChartStyle.Panels.COLUMN);
        assertThat(study.table(groups.panels(lines)).chart().panels())
                .isEqualTo(ChartStyle.Panels.BAR);
        assertThat(study.table(years.panels(columns)).chart().panels())
                .isEqualTo(ChartStyle.Panels.COLUMN);
        assertThat(study.table(years.panels(lines)).chart().panels())
                .isEqualTo(ChartStyle.Panels.LINE);
    }

    @Test
    void aHistogramsNumbersAreCalledACount() {
        FigureTable table = study.table(chart(what("pop"), ChartStyle.Kind.HISTOGRAM));
        assertThat(table.columns()).extracting(FigureTable.Column::label).containsExactly("Antall");
    }
}
