package org.feltbok.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.feltbok.analysis.Derivation;
import org.feltbok.analysis.MadeData;
import org.feltbok.analysis.StudyData;
import org.feltbok.analysis.Survey;
import org.feltbok.analysis.Variable;
import org.feltbok.analysis.WeightLimits;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Weights, quantiles and intervals through the whole chain from a specification to its table. */
class EstimatesInFiguresTest {
    private final MadeData data =
            new MadeData(6)
                    .number("x", 4, 2, Double.NaN, 8, 6, 4)
                    .number("w", 1, 1, 1, Double.NaN, 1, 3)
                    .scale("k", 4, 1, 2, 9, 2, 4, 2)
                    .classes("g", "aabbab");

    private ComputedFigure figure(String json) {
        return figure(json, Language.EN);
    }

    private ComputedFigure figure(String json, Language language) {
        FigureSpec spec = FigureSpec.parse(json.replace('\'', '"'), "f.json");
        assertThat(FigureSpec.parse(spec.toJson(), "again")).isEqualTo(spec);
        return new FigureComputer(data.data(), new Texts(language)).compute(spec, List.of());
    }

    @Test
    void aWeightedFigureSaysByWhatAndHowMuchItTells() {
        ComputedFigure figure =
                figure(
                        """
                        {'key': 'f', 'variable': 'k', 'weight': 'w', 'rows': [{'answers': 'k'}],
                         'columns': [{'statistic': 'share'}, {'statistic': 'n', 'role': 'data'},
                                     {'statistic': 'weighted_n', 'role': 'data', 'codes': '2'}]}""");
        assertThat(figure.table().cells().get(1).get(0).value())
                .isCloseTo(100 * 4 / 7.0, within(1e-9));
        assertThat(figure.table().cells().get(1).get(0).n()).isEqualTo(5);
        assertThat(figure.table().cells().get(1).get(0).measure()).isEqualTo("k.2.share weight w");
        assertThat(figure.table().note())
                .contains("n = 5")
                .contains("Weighted by w, effective n 4.")
                .contains("One answer or case without a weight is left out.");
        assertThat(figure.dependencies()).contains("s/k", "s/w");
        assertThat(figure.variables()).contains("w");
    }

    @Test
    void withoutAWeightTheNoteSaysNothingOfOne() {
        assertThat(
                        figure(
                                        """
                        {'key': 'f', 'rows': [{'answers': 'k'}], 'columns': [{'statistic': 'share'}]}""")
                                .table()
                                .note())
                .doesNotContain("eight");
    }

    @Test
    void anAskedIntervalStandsInColumnsBesideItsNumberAndInItsCell() {
        FigureTable table =
                figure(
                                """
                        {'key': 'f', 'rows': [{'answers': 'k', 'dont_know': false}],
                         'columns': [{'statistic': 'share_ci(95)'}]}""")
                        .table();
        assertThat(table.columns())
                .extracting(FigureTable.Column::key)
                .containsExactly(
                        "share_ci(95)", "share_ci(95).share_low", "share_ci(95).share_high");
        assertThat(table.columns())
                .extracting(FigureTable.Column::label)
                .containsExactly("Share", "low (95 %)", "high (95 %)");
        assertThat(table.columns().get(1).role()).isEqualTo(FigureTable.Role.DATA);
        FigureTable.Cell cell = table.cells().get(1).get(0);
        assertThat(cell.value()).isEqualTo(50);
        assertThat(cell.interval().low()).isEqualTo(table.cells().get(1).get(1).value());
        assertThat(cell.interval().high()).isEqualTo(table.cells().get(1).get(2).value());
        assertThat(table.note()).contains("Wilson's at 95 percent");
        assertThat(table.cells().get(1).get(1).measure()).isEqualTo("k.2.share_low(95)");
    }

    @Test
    void aWeightedIntervalSaysThatStrataAreNotCounted() {
        String figure =
                """
                {'key': 'f', 'variable': 'k', 'weight': 'w', 'rows': [{'answers': 'k'}],
                 'columns': [{'statistic': 'share_ci(95)'}]}""";
        String told = "take the weights as those of a sample drawn with replacement";
        assertThat(figure(figure).table().note()).containsOnlyOnce(told);
        assertThat(figure(figure.replace("share_ci(95)", "share")).table().note())
                .as("without an interval there is nothing to be told of it")
                .contains("Weighted by w")
                .doesNotContain(told);
        assertThat(figure(figure.replace("'weight': 'w', ", "")).table().note())
                .contains("Wilson's")
                .doesNotContain(told);
    }

    /**
     * The data with a weight {@code v}, called x, that brings about the parts of the classes of g.
     */
    private StudyData knownParts() {
        Survey survey = data.data().surveys().get("s");
        Variable weight = survey.data().require("x");
        Derivation cells =
                new Derivation.Weighting(
                        List.of("g"),
                        false,
                        Map.of(Derivation.Weighting.CROSSED, Map.of("a", 60.0, "b", 40.0)),
                        List.of(),
                        WeightLimits.NONE,
                        false);
        Variable made =
                new Variable(
                        "v",
                        weight.label(),
                        weight.label(),
                        Variable.Type.NUMBER,
                        List.of(),
                        0,
                        Set.of());
        return data.data().with(survey.with(survey.data().defining(made, cells)));
    }

    private FigureTable ofKnownParts(String figure) {
        return new FigureComputer(knownParts(), new Texts(Language.EN))
                .compute(FigureSpec.parse(figure, "f.json"), List.of())
                .table();
    }

    @Test
    void aWeightByKnownPartsSaysThatItsIntervalsCountThem() {
        String figure =
                """
                {"key": "f", "variable": "k", "weight": "v", "rows": [{"answers": "k"}],
                 "columns": [{"statistic": "share_ci(95)"}]}""";
        FigureTable table = ofKnownParts(figure);
        assertThat(table.note())
                .containsOnlyOnce("count that the parts of the population are known")
                .doesNotContain("take the weights as those of a sample drawn with replacement");
        // R: d <- data.frame(k=c(1,2,9,2,4,2), g=c('a','a','b','b','a','b')); p <-
        // postStratify(svydesign(~1, weights=~1,
        // data=transform(d, w=1)), ~g, data.frame(g=c('a','b'), Freq=c(60,40))); m <-
        // svymean(~I(k==2), p)
        assertThat(table.cells().get(1).get(0).value()).isCloseTo(46.66666666666667, within(1e-9));
        assertThat(table.cells().get(1).get(0).interval().low())
                .isCloseTo(15.83307518509761, within(1e-9));
        assertThat(table.cells().get(1).get(0).interval().high())
                .isCloseTo(80.27605692260026, within(1e-9));
    }

    /** What a regression explains, and by what, is of the responses whose weight it is. */
    @Test
    void aWeightedRegressionSaysOfItsWeightWhatOtherNumbersSay() {
        String figure =
                """
                {"key": "f", "title": "T", "weight": "v", "rows": [{"variable": "ols(x~k)"}],
                 "columns": [{"statistic": "r_squared"}]}""";
        assertThat(ofKnownParts(figure).note())
                .contains("Weighted by x, effective n")
                .contains("Tests count that the parts of the population are known")
                .doesNotContain("drawn with replacement");
    }

    @Test
    void withSeveralColumnsEachEndSaysWhoseItIs() {
        FigureTable table =
                figure(
                                """
                        {'key': 'f', 'variable': 'x', 'rows': [{'groups': 'g'}],
                         'columns': [{'statistic': 'mean_ci(90,fpc)', 'label': 'Mean x'},
                                     {'statistic': 'n'}]}""",
                                Language.NB)
                        .table();
        assertThat(table.columns())
                .extracting(FigureTable.Column::label)
                .containsExactly("Mean x", "Mean x, nedre (90 %)", "Mean x, øvre (90 %)", "n");
        assertThat(table.note()).contains("t-intervaller").contains("endelig populasjon");
        // nobody is in c: all of it is undefined, nothing is 0
        assertThat(table.cells().get(2).get(0).value()).isNull();
        assertThat(table.cells().get(2).get(0).interval()).isNull();
        assertThat(table.cells().get(2).get(1).value()).isNull();
    }

    @Test
    void quantilesAreAStatisticLikeAnyOther() {
        FigureTable table =
                figure(
                                """
                        {'key': 'f', 'variable': 'x', 'rows': [{}],
                         'columns': [{'statistics': ['quantile(0.25)', 'median', 'quantile(0.9)']}]}""")
                        .table();
        // R: quantile(c(4,2,8,6,4), c(.25,.5,.9))
        assertThat(table.cells().getFirst().stream().map(FigureTable.Cell::value))
                .containsExactly(4.0, 4.0, 7.2);
        assertThat(table.columns())
                .extracting(FigureTable.Column::label)
                .containsExactly("Quantile 0.25", "Median", "Quantile 0.9");
        assertThat(table.note()).contains("interpolated");
    }

    @Test
    void aWeightThatIsNoneIsRefusedByName() {
        assertThatThrownBy(
                        () ->
                                figure(
                                        """
                        {'key': 'f', 'weight': 'g', 'rows': [{'answers': 'k'}], 'columns': [{'statistic': 'share'}]}"""))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> assertThat(e.faults().getFirst().key()).isEqualTo("analysis.weight"));
    }
}
