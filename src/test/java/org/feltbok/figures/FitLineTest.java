package org.feltbok.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.feltbok.analysis.MadeData;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.junit.jupiter.api.Test;

import java.util.List;

/**
 * A scatter plot gets a line through its points where it asks for one. R: {@code lm(y ~ x)} of x <-
 * c(1,2,2,3,4,9,8,7,6,9,5,NA), y <- c(3,1,4,4,6,8,9,NA,7,10,5,2)
 */
class FitLineTest {
    private static final double GAP = Double.NaN;
    private final MadeData data =
            new MadeData(12)
                    .ofCases("x", 1, 2, 2, 3, 4, 9, 8, 7, 6, 9, 5, GAP)
                    .ofCases("y", 3, 1, 4, 4, 6, 8, 9, GAP, 7, 10, 5, 2)
                    .ofCases("few", 4, 5, GAP, GAP, GAP, GAP, GAP, GAP, GAP, GAP, GAP, GAP)
                    .ofCases("same", 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4)
                    .classesOfCases("g", "aabbbbbbcccc")
                    .classesOfCases("h", "aaaaaabbbbcc")
                    .number("p", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
                    .number("q", 2, 4, 1, 8, 5, 7, 1, 12, 3, 9, 8, 2);

    private static FigureSpec points(String x, String y, String chart) {
        return scatter("{'cases': 'frame=yes'}", "", x, y, chart);
    }

    private static FigureSpec scatter(String rows, String more, String x, String y, String chart) {
        String json =
                "{'key': 'f', "
                        + more
                        + "'rows': ["
                        + rows
                        + "], 'columns': [{'variable': '"
                        + x
                        + "', 'statistic': 'mean', 'role': 'x'}, {'variable': '"
                        + y
                        + "', 'statistic': 'mean', 'role': 'y'}], 'chart': {'kind': 'scatter'"
                        + chart
                        + "}}";
        FigureSpec spec = FigureSpec.parse(json.replace('\'', '"'), "f.json");
        assertThat(FigureSpec.parse(spec.toJson(), "again")).isEqualTo(spec);
        return spec;
    }

    private ComputedFigure figure(FigureSpec spec, Language language) {
        return new FigureComputer(data.data(), new Texts(language)).compute(spec, List.of());
    }

    private FigureTable asked(String x, String y, Language language) {
        return figure(points(x, y, ", 'fit_line': true"), language).table();
    }

    @Test
    void theLineGoesFromTheLeastToTheGreatestXThroughPointsThatHaveBothNumbers() {
        FitLine line = asked("x", "y", Language.EN).chart().fit().orElseThrow();
        assertThat(line.line().n()).isEqualTo(10);
        assertThat(line.from()).isEqualTo(1);
        assertThat(line.to()).isEqualTo(9);
        assertThat(line.line().slope()).isCloseTo(0.8739184177997529, within(1e-9));
        assertThat(line.line().intercept()).isCloseTo(1.41779975278121, within(1e-9));
        assertThat(line.at(9)).isCloseTo(9.283065512978986, within(1e-9));
    }

    @Test
    void theNoteTellsHowManyPointsHowSteepAndHowWellAsTheLanguageWritesIt() {
        assertThat(asked("x", "y", Language.EN).note())
                .contains(
                        "Line by least squares through 10 points: slope 0.8739, intercept 1.418, R²"
                                + " = 0.86.");
        assertThat(asked("x", "y", Language.NB).note())
                .contains(
                        "gjennom 10 punkter: stigningstall 0,8739, konstantledd 1,418, R² = 0,86.");
    }

    @Test
    void noLineIsThereUnlessItIsAskedFor() {
        FigureTable table = figure(points("x", "y", ""), Language.EN).table();
        assertThat(table.chart().fit()).isEmpty();
        assertThat(table.note()).doesNotContain("least squares");
        assertThat(points("x", "y", "").toJson()).doesNotContain("fit_line");
    }

    @Test
    void whereThereIsNoneTheNoteSaysWhy() {
        FigureTable few = asked("few", "y", Language.EN);
        assertThat(few.chart().fit()).isEmpty();
        assertThat(few.note())
                .contains(
                        "No line is fitted: at least 3 rows with both numbers are needed, here are"
                                + " 2.");
        assertThat(asked("same", "y", Language.NB).note())
                .contains("Ingen linje er tilpasset: alle punktene har det samme tallet langs");
        FigureTable level = asked("x", "same", Language.EN);
        assertThat(level.chart().fit().orElseThrow().line().slope()).isZero();
        assertThat(level.note()).contains("R² is undefined");
    }

    @Test
    void aLimitLeavesOnlyThePointsThatAreShown() {
        FigureTable table =
                figure(
                                scatter(
                                        "{'cases': 'frame=yes'}",
                                        "'limit': 5, ",
                                        "x",
                                        "y",
                                        ", 'fit_line': true"),
                                Language.EN)
                        .table();
        assertThat(table.chart().fit().orElseThrow().line().n()).isEqualTo(5);
        assertThat(table.chart().fit().orElseThrow().to()).isEqualTo(4);
    }

    /**
     * Points of groups that rest on few answers are left out, and the line tells nothing of them.
     */
    @Test
    void aLineIsDrawnAnewWithoutThePointsThatMustNotBeTold() {
        FigureSpec spec =
                scatter("{'groups': 'g'}, {'groups': 'h'}", "", "p", "q", ", 'fit_line': true");
        ComputedFigure whole = figure(spec, Language.EN);
        SmallBases five = new SmallBases(SmallBases.Choice.HIDE, 3);
        FigureTable hidden =
                new SmallBaseTable(data.data(), five, new Texts(Language.EN))
                        .of(List.of(whole))
                        .figures()
                        .getFirst()
                        .table();
        assertThat(whole.table().note()).contains("through 6 points");
        int points = (int) hidden.cells().stream().filter(r -> r.get(0).value() != null).count();
        assertThat(points).isBetween(0, 5);
        assertThat(hidden.chart().fit().map(f -> f.line().n()).orElse(0))
                .isEqualTo(points < 3 ? 0 : points);
        assertThat(hidden.note())
                .doesNotContain("through 6 points")
                .contains(points < 3 ? "No line is fitted" : "through " + points + " points");
    }

    @Test
    void aWeightThatTheLineDoesNotKnowIsToldBesideIt() {
        FigureSpec spec =
                scatter("{'groups': 'h'}", "'weight': 'p', ", "p", "q", ", 'fit_line': true");
        assertThat(figure(spec, Language.EN).table().note())
                .contains("Each point counts once in the line, whatever it weighs.");
        assertThat(asked("x", "y", Language.EN).note()).doesNotContain("counts once");
    }

    @Test
    void aLineThroughWhatHasNoPointsIsAFaultWithItsPlace() {
        String json =
                "{'key': 'f', 'rows': {'groups': 'g'}, 'columns': {'statistic': 'n'}, 'chart':"
                        + " {'kind': 'bar', 'fit_line': true}}";
        try {
            FigureSpec.parse(json.replace('\'', '"'), "figures/f.json");
        } catch (FaultException e) {
            assertThat(e.faults()).hasSize(1);
            for (Language language : Language.values()) {
                assertThat(new Texts(language).fault(e.faults().getFirst()))
                        .contains("chart.fit_line")
                        .contains("scatter");
            }
            return;
        }
        throw new AssertionError("read without a fault");
    }
}
