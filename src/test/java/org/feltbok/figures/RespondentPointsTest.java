package org.feltbok.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.feltbok.analysis.MadeData;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureTable.Tested;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;

/**
 * Two numbers that the same respondents gave are points. R: x &lt;- c(1,2,2,3,4,9,8,7,6,9,5,NA); y
 * &lt;- c(3,1,4,4,6,8,9,NA,7,10,5,2)
 */
class RespondentPointsTest {
    private final MadeData made =
            new MadeData(13)
                    .number("x", 1, 2, 2, 3, 4, 9, 8, 7, 6, 9, 5, Double.NaN, Double.NaN)
                    .number("y", 3, 1, 4, 4, 6, 8, 9, Double.NaN, 7, 10, 5, 2, Double.NaN)
                    .number("w", 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1)
                    .scale("s", 6, 1, 1, 2, 3, 4, 5, 6, 9, 5, 6, 4, 2, 0);

    private FigureTable table(String base, String test, String y) {
        return figure(base, test, y).table();
    }

    private ComputedFigure figure(String base, String test, String y) {
        String json =
                "{'key': 'f', "
                        + base
                        + "'rows': [{'respondents': 's'}], 'columns': ["
                        + "{'variable': 'x', 'statistic': 'mean', 'role': 'x'},"
                        + "{'variable': '"
                        + y
                        + "', 'statistic': 'mean', 'role': 'y'}],"
                        + "'chart': {'kind': 'scatter', 'fit_line': true, 'point_labels': true}"
                        + test
                        + "}";
        FigureSpec spec = FigureSpec.parse(json.replace('\'', '"'), "f.json");
        assertThat(FigureSpec.parse(spec.toJson(), "again")).isEqualTo(spec);
        return new FigureComputer(made.data(), new Texts(Language.EN)).compute(spec, List.of());
    }

    private FigureTable leaving(SmallBases bases) {
        return new SmallBaseTable(made.data(), bases, new Texts(Language.EN))
                .of(List.of(figure("", "", "y")))
                .figures()
                .getFirst()
                .table();
    }

    @Test
    void thatEachPointIsOneRespondentIsNoSmallBaseUnlessTheseAreLeftOut() {
        FigureTable marked = leaving(SmallBases.MARKED);
        assertThat(marked.note()).doesNotContain("fewer than");
        assertThat(marked.cells().getFirst().getFirst().sign()).isEmpty();
        FigureTable hidden = leaving(new SmallBases(SmallBases.Choice.HIDE, 5));
        assertThat(hidden.cells().stream().flatMap(List::stream)).allMatch(c -> c.value() == null);
        assertThat(hidden.chart().fit()).isEmpty();
    }

    /** R: cor.test(x, y) and coef(lm(y ~ x)) */
    @Test
    void theirCorrelationAndLineAreOfTheSameRespondents() {
        FigureTable table = table("", ", 'test': 'relation'", "y");
        Tested told = Objects.requireNonNull(table.cells().getFirst().get(1).tested());
        assertThat(told.statistic()).isCloseTo(6.922727863626113, within(1e-9));
        assertThat(told.p()).isCloseTo(0.0001217088571401486, within(1e-9));
        assertThat(told.words()).contains("(n = 10)");
        FitLine fit = table.chart().fit().orElseThrow();
        assertThat(fit.line().n()).isEqualTo(10);
        assertThat(fit.line().slope()).isCloseTo(0.8739, within(1e-4));
        assertThat(fit.line().intercept()).isCloseTo(1.418, within(1e-3));
    }

    @Test
    void whoLacksANumberIsNoPointAndTheNoteSaysHowMany() {
        FigureTable table = table("", "", "y");
        assertThat(table.rows()).as("who has neither is no row").hasSize(12);
        assertThat(table.note())
                .contains("10 respondents have both numbers.")
                .contains("No point for lack of a number: 3.");
        FigureTable few = table("'given': 'x<5', ", "", "y");
        assertThat(few.note()).contains("5 respondents have both numbers.").doesNotContain("lack");
        FigureTable scale = table("", "", "s");
        assertThat(scale.note())
                .as("don't know is no number either")
                .contains("10 respondents have both numbers.");
    }

    @Test
    void respondentsAreNumberedAndNeverNamed() {
        assertThat(table("", "", "y").rows())
                .extracting(FigureTable.Header::label)
                .startsWith("1", "2")
                .allMatch(l -> l.matches("\\d+"));
    }

    @Test
    void withAWeightNothingIsTestedAndTheReasonIsTold() {
        FigureTable table = table("'weight': 'w', ", ", 'test': 'relation'", "y");
        assertThat(table.cells().getFirst().get(1).tested()).isNull();
        assertThat(table.note()).contains("How weighted numbers of each go together is not tested");
    }
}
