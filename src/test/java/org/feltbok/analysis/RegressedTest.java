package org.feltbok.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.feltbok.base.FaultException;
import org.junit.jupiter.api.Test;

/** A regression can be asked for as any other measure. */
class RegressedTest {
    private static final double NONE = Double.NaN;

    private final Measures measures =
            new Measures(
                    new MadeData(4)
                            .number("x", 4, 2, NONE, 8)
                            .ofCases("size", 10, 25, 30, 38)
                            .indicator("people", 2018, 1, 2, 4, 9)
                            .data());

    @Test
    void whatIsWrittenIsReadAndWrittenTheSame() {
        for (String written :
                new String[] {
                    "ols(size~ln(people[2018])).ln(people[2018]).coefficient of kind=municipality",
                    "ols(people[2007,2017].change~size+ln(people[2007])).constant.t_value",
                    "ols(a~b).r_squared by g=1"
                }) {
            assertThat(Measure.parse(written).toString()).isEqualTo(written);
        }
    }

    @Test
    void logarithmsAndIndicatorsExplain() {
        // R: coef(summary(lm(c(10,25,30,38) ~ log(c(1,2,4,9)))))
        assertThat(value("ols(size~ln(people[2018])).ln(people[2018]).coefficient"))
                .isCloseTo(12.1493005520639, within(1e-9));
        assertThat(value("ols(size~ln(people[2018])).n")).isEqualTo(4);
    }

    /** R: summary(lm(c(10,25,30,38) ~ log(c(1,2,4,9)))) */
    @Test
    void eachNumberOfALineCarriesItsTest() {
        Estimate slope =
                measures.evaluate("ols(size~ln(people[2018])).ln(people[2018]).coefficient");
        assertThat(slope.df()).hasValue(2);
        assertThat(slope.p().orElseThrow())
                .isCloseTo(
                        value("ols(size~ln(people[2018])).ln(people[2018]).p_value"), within(1e-12))
                .isCloseTo(0.0298080255777085, within(1e-9));
        Estimate whole = measures.evaluate("ols(size~ln(people[2018])).r_squared");
        // one term: F is t squared
        assertThat(whole.p().orElseThrow()).isCloseTo(slope.p().orElseThrow(), within(1e-12));
        assertThat(measures.evaluate("ols(size~size).size.coefficient").p()).isEmpty();
    }

    private double value(String measure) {
        return measures.evaluate(measure).value().orElseThrow();
    }

    @Test
    void aLineThatCannotBeFittedHasNoNumber() {
        assertThat(measures.evaluate("ols(size~size).size.coefficient").value()).isEmpty();
    }

    @Test
    void whatIsWrongIsToldWithWhatToWrite() {
        refused("ols(size~people[2018]).other.coefficient", "analysis.ols.term");
        refused("ols(size).r_squared", "analysis.ols");
        refused("ols(size.change~people[2018]).r_squared", "analysis.ols");
        refused("ols(size~people[2018].change).r_squared", "analysis.ols");
        refused("ols(size~a b).r_squared", "analysis.measure");
        refused("ols(size~ln(people[2018]).r_squared", "analysis.measure");
        refused("ols(size~x).x.coefficient", "analysis.ols.apart");
        refused("ols(size~people[2018]).people[2018].mean", "analysis.unfit");
    }

    private void refused(String measure, String key) {
        assertThatThrownBy(() -> measures.evaluate(measure))
                .as(measure)
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> assertThat(e.faults().getFirst().key()).isEqualTo(key));
    }

    @Test
    void itRestsOnAllThatItIsMadeOf() {
        assertThat(measures.dependencies(Measure.parse("ols(size~people[2018]).r_squared")))
                .contains("people", "cases/size");
    }

    @Test
    void namesWithOtherSignsStandInQuotes() {
        String written =
                "ols('a (b)'[2007,2017].change~ln('it''s x+y'[2018])).ln('it''s x+y'[2018])";
        assertThat(Measure.parse(written + ".t_value").toString()).isEqualTo(written + ".t_value");
        assertThat(Regressed.parse(written).all())
                .extracting(Regressed.Term::name)
                .containsExactly("a (b)", "it's x+y");
        assertThat(Regressed.parse(written)).hasToString(written);
    }

    @Test
    void itFollowsWhenSomethingIsRenamed() {
        Regressed model = Regressed.parse("ols(size~ln(people[2018])+w).ln(people[2018])");
        assertThat(model.named(n -> n + "_i", n -> n + "_v"))
                .hasToString("ols(size_v~ln(people_i[2018])+w_v).ln(people_i[2018])");
    }
}
